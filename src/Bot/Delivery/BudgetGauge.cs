using System.Diagnostics.Metrics;
using ChiBo.Bot.Channels;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using SenderChannels = ChiBo.Core.Messaging.Channels;

namespace ChiBo.Bot.Delivery;

/// <summary>Shows how many messages of its month's plan each bot account has left: chibo_budget_left{bot="channel/bot"}.</summary>
public sealed class BudgetGauge
{
    public BudgetGauge(IMeterFactory meters, IServiceScopeFactory scopes, SenderChannels channels)
    {
        var left = new Fresh<List<Measurement<int>>>(scopes, services => Left(services, channels));
        meters.Create(InboundMeter.Name).CreateObservableGauge("chibo_budget_left", () => (IEnumerable<Measurement<int>>)left.Read());
    }

    private static List<Measurement<int>> Left(IServiceProvider services, SenderChannels channels)
    {
        var month = services.GetRequiredService<Budgets>().Month;
        var sent = services.GetRequiredService<ChiBoDb>().MessageBudgets().Where(b => b.Month == month).ToDictionary(b => b.Bot, b => b.Sent);
        return [.. channels.BotsWithPlan.Select(bot => new Measurement<int>(
            Math.Max(0, channels.MonthlyPlan(bot)!.Value - sent.GetValueOrDefault(bot)), new KeyValuePair<string, object?>("bot", bot)))];
    }
}
