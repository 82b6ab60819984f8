using System.CommandLine;
using System.Text.RegularExpressions;

namespace ChiBo.Bot.Commands;

/// <summary>
/// Exit codes of every verb: 0 done, 1 refused with a sentence, 2 usage or configuration, 3 not built yet.
/// </summary>
public static class Exit
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Usage = 2;
    public const int NotYet = 3;
}

/// <summary>The command line: configuration arguments go to the host, the rest is parsed strictly.</summary>
public static partial class CommandLine
{
    /// <summary>Runs a verb; "serve" when none is given.</summary>
    public static async Task<int> Run(string[] args)
    {
        // "--Data:Directory=x" is configuration for the host; a mistyped verb must not start a server.
        var host = args.Where(a => Configuration().IsMatch(a)).ToArray();
        var parsed = Root(host).Parse([.. args.Where(a => !Configuration().IsMatch(a))]);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(UsageFault.Sentence(parsed));
            return Exit.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync(OperatorFault.Sentence(fault));
            return OperatorFault.ExitOf(fault);
        }
    }

    private static RootCommand Root(string[] host)
    {
        var root = new RootCommand("ChiBo: trợ lý sinh hoạt chi bộ");
        root.SetAction((_, cancel) => Serve.Run(host, cancel));
        var serve = new Command("serve", "Chạy máy chủ (mặc định)");
        serve.SetAction((_, cancel) => Serve.Run(host, cancel));
        root.Subcommands.Add(serve);
        var context = new VerbContext(host);
        root.Options.Add(context.Json);
        foreach (var verb in Verbs(context))
        {
            root.Subcommands.Add(verb);
        }

        return root;
    }

    private static IEnumerable<Command> Verbs(VerbContext context) =>
    [
        DoctorVerb.Doctor(context),
        OperatorVerbs.Operator(context),
        BranchVerbs.Branch(context),
        AttendanceVerbs.Attendance(context),
        ReportVerbs.Report(context),
        RosterVerbs.Roster(context),
        Members(context),
        NoticeVerbs.Notice(context),
        OutboxVerbs.Outbox(context),
        MeetingVerbs.Meeting(context),
        RegulationVerbs.Regulations(context),
        BackupVerbs.Backup(context),
        BackupVerbs.Restore(context),
        DemoVerbs.Demo(context),
    ];

    private static Command Members(VerbContext context)
    {
        var member = MemberVerbs.Member(context);
        MyDataVerbs.AddTo(member, context);
        return member;
    }

    [GeneratedRegex("^--[A-Z][A-Za-z]*(:[A-Za-z0-9._]+)*=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Configuration();
}
