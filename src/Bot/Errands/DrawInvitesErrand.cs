using System.Text.Json;
using ChiBo.Bot.Papers;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Errands;

/// <summary>Draws the printable sheet of invites and keeps it for sending.</summary>
public sealed class DrawInvitesErrand(StoredFiles stored, DrawInvites draw) : IErrandKind
{
    public string Kind => PrintInvites.Kind;

    public async Task<string?> Do(Errand errand, CancellationToken cancel)
    {
        var sheet = JsonSerializer.Deserialize<InviteSheetErrand>(errand.Request)!;
        var file = await stored.Keep(draw.Sheet(sheet.Branch, sheet.Slips), cancel);
        return JsonSerializer.Serialize(new InviteSheetResult(file, sheet.Slips.Count));
    }
}
