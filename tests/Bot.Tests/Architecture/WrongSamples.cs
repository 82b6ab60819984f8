#pragma warning disable MA0048, CA1812, CA1823, IDE0052, IDE0044, CS0169, CS8618, IDE0051, S1144
namespace ChiBo.Bot.Tests.Architecture.Wrong.Lower
{
    public sealed class UsesWhatStandsAbove
    {
        public Higher.Above Above { get; } = new();
    }
}

namespace ChiBo.Bot.Tests.Architecture.Wrong.Higher
{
    public sealed class Above;
}
