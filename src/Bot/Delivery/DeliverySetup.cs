namespace ChiBo.Bot.Delivery;

/// <summary>Registers the way out.</summary>
public static class DeliverySetup
{
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddScoped<OutboxStore>().AddScoped<OutboxWork>().AddScoped<RecordOutcome>().AddScoped<LeaseClock>().AddSingleton<SendRow>().AddSingleton<OutboxMeter>()
        .AddSingleton<Dispatcher>().AddHostedService(s => s.GetRequiredService<Dispatcher>());
}
