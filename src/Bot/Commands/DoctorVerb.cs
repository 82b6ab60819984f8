using System.CommandLine;
using ChiBo.Bot.Channels;

namespace ChiBo.Bot.Commands;

/// <summary>doctor: checks what the server needs, one line each with what to do.</summary>
public static class DoctorVerb
{
    public static Command Doctor(VerbContext context)
    {
        var doctor = new Command("doctor", "Kiểm tra máy, dữ liệu và các kênh");
        doctor.SetAction((parsed, cancel) => context.InScope(
            async services =>
            {
                var findings = new List<Finding>();
                foreach (var check in services.GetServices<ICheckUp>())
                {
                    findings.AddRange(await check.Run(cancel));
                }

                var text = string.Join('\n', findings.Select(f => $"{(f.Well ? "tốt " : "LỖI ")} {f.Check}: {f.Says}"));
                context.Print(parsed, findings, text);
                return findings.All(f => f.Well) ? Exit.Done : Exit.Refused;
            },
            cancel));
        return doctor;
    }
}
