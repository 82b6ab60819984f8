namespace ChiBo.Bench;

/// <summary>Every bench, one after another, the longest last.</summary>
public static class AllBenches
{
    /// <summary>1 when any of them missed a goal.</summary>
    public static async Task<int> Run(string folder) =>
        await StartBench.Run(folder) | RulesBench.Run() | await NoticeBench.Run(folder) | await ZaloBench.Run(folder) | await PeopleBench.Run(folder) | await StormBench.Run(folder, default)
        | await CrashBench.Run(folder, kills: 200) | await SoakBench.Run(folder, minutes: 10);
}
