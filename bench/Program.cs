using System.Globalization;
using ChiBo.Bench;
using ChiBo.Testing.Busy;

return args switch
{
    ["start", var program] => await StartBench.Run(program),
    ["notice", var program] => await NoticeBench.Run(program),
    ["zalo", var program] => await ZaloBench.Run(program),
    ["people", var program] => await PeopleBench.Run(program),
    ["crash", var program] => await CrashBench.Run(program, kills: 200),
    ["crash", var program, var kills] => await CrashBench.Run(program, Number(kills)),
    ["storm", var program] => await StormBench.Run(program, default),
    ["storm", var program, "cold"] => await StormBench.Run(program, default, early: 0),
    ["storm", var program, "far"] => await StormBench.Run(program, BusyRules.UsualLatency),
    ["soak", var program] => await SoakBench.Run(program, minutes: 10),
    ["soak", var program, var minutes] => await SoakBench.Run(program, Number(minutes)),
    ["rules"] or ["rules", _] => RulesBench.Run(),
    ["all", var program] => await AllBenches.Run(program),
    ["empty-host", var url] => await EmptyHost.Run(url),
    ["plain-loop" or "plain-all", var url, var messages] => await PlainSender.Run(args[0], url, Number(messages)),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine(
        """
        bench start  FOLDER            start to ready, and idle memory, of the program published in FOLDER, beside an empty web host
        bench notice FOLDER            a notice to 2,000 chats at 30/s and to 20,000 at 1,000/s, beside Telegram.Bot in a loop and all at once
        bench zalo   FOLDER            a notice to 150 members over three Zalo bots at 5/s each, beside a loop a bot that waits
        bench people FOLDER            how long members wait for answers while a notice to 20,000 runs
        bench crash  FOLDER [KILLS]    killed again and again (200 times) during notices, with faults: nothing lost, what is doubled counted
        bench storm  FOLDER [far|cold] 5,000 check-ins within a second, beside grammY and better-sqlite3; far: 30-80 ms away; cold: just started
        bench soak   FOLDER [MINUTES]  notices, questions and faults for ten minutes: memory must stay flat
        bench rules                    ranking of 10,000 passages: building, asking, memory, beside SQLite FTS5 and Lucene.Net
        bench all    FOLDER            all of them, one after another: about half an hour
        """);
    return 2;
}
