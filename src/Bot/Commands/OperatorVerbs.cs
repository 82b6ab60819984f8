using System.CommandLine;
using ChiBo.Core.Access;
using ChiBo.Core.Enrolment;

namespace ChiBo.Bot.Commands;

/// <summary>operator invite</summary>
public static class OperatorVerbs
{
    public static Command Operator(VerbContext context)
    {
        var operators = new Command("operator", "Người quản trị");
        operators.Subcommands.Add(Invite(context));
        return operators;
    }

    private static Command Invite(VerbContext context)
    {
        var invite = new Command("invite", "Làm mã mời cho người quản trị; mã chưa dùng làm trước đó hết hiệu lực");
        invite.SetAction((parsed, cancel) => context.InTransaction(
            async services =>
            {
                var issued = (await services.GetRequiredService<InviteOperator>().Invite(Actor.CommandLine, cancel))!;
                var link = services.GetRequiredService<Core.Messaging.Channels>().DoorOf(issued.Bot)?.LinkFor(issued.Code.Digits);
                return context.Print(
                    parsed, new { code = issued.Code.ToString(), link },
                    $"Mã mời người quản trị: {issued.Code}{(link is null ? "" : $"\n{link}")}\nNhắn mã này cho trợ lý; dùng một lần, trong 30 ngày.");
            },
            cancel));
        return invite;
    }
}
