namespace ChiBo.Core.Messaging;

/// <summary>What a channel asks for writing to a person, by how long ago he last did something in the chat.</summary>
/// <param name="FreeWithin">So long for nothing.</param>
/// <param name="PaidWithin">So long for a fee; not longer than <paramref name="FreeWithin"/> where nothing is paid for.</param>
/// <param name="PaidPrice">The fee of one message, in đồng with tax.</param>
public sealed record WindowTerms(TimeSpan FreeWithin, TimeSpan PaidWithin, int PaidPrice)
{
    /// <summary>Fees of the approved templates, in đồng with tax, by <see cref="MessageTemplate.Kind"/>.</summary>
    public IReadOnlyDictionary<string, int> TemplatePrices { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Something can go for a fee at all.</summary>
    public bool TakesFees => PaidWithin > FreeWithin || TemplatePrices.Count > 0;

    /// <summary>How a message goes, whatever it costs; null where it cannot go, so that the person is to be phoned.</summary>
    /// <param name="template">Kind of the template it can go as, or null.</param>
    /// <param name="messages">How many messages of the platform it takes where it goes as it is.</param>
    /// <param name="lastAct">When the person last did something in the chat; null when never.</param>
    /// <param name="at">When it is to go.</param>
    public Fare? For(string? template, int messages, DateTimeOffset? lastAct, DateTimeOffset at)
    {
        var silent = at - lastAct;
        if (silent <= FreeWithin)
        {
            return Fare.Free;
        }

        return silent <= PaidWithin ? new Fare(MessageWay.Paid, PaidPrice * messages, messages)
            : template is not null && TemplatePrices.TryGetValue(template, out var price) ? new Fare(MessageWay.Template, price)
            : null;
    }
}
