using System.Text;
using ChiBo.Bot.Papers;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Calendar;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Errands;

/// <summary>Fetches a roster a secretary sent, or takes the rows he pasted, and reads it; the file itself is not kept.</summary>
public sealed class ReadRosterErrand(FetchFile fetch, StoredFiles stored, BranchClock clock) : IErrandKind
{
    public string Kind => AskToReadRoster.Kind;

    public async Task<string?> Do(Errand errand, CancellationToken cancel)
    {
        var request = RosterJson.Read<RosterErrand>(errand.Request);
        if (await File(errand.Chat, request, cancel) is not { } file)
        {
            return null;
        }

        var reading = file.Interpret(clock.Today);
        var faults = reading.Faults.Count > AskToReadRoster.MostFaultsShown ? await KeepFaults(reading, cancel) : (Guid?)null;
        return RosterJson.Write(new RosterErrandResult(request.Branch, reading, faults, Pasted: request.Text is not null));
    }

    private async Task<RosterFile?> File(ChatAddress chat, RosterErrand request, CancellationToken cancel)
    {
        if (request.Text is { } pasted)
        {
            return PastedRoster.Read(pasted) is { } rows ? RosterFile.Of(rows) : ReadRoster.FromText(pasted);
        }

        if (request.Reference is not { } reference || await fetch.Fetch(chat, reference, ReadRoster.LargestFile, cancel) is not { } content)
        {
            return null;
        }

        var file = ReadRoster.FromFile(request.FileName, content);
        fetch.Done(reference);
        return file;
    }

    private Task<Guid> KeepFaults(RosterReading reading, CancellationToken cancel)
    {
        // With a byte order mark: Notepad then shows Vietnamese letters right.
        var lines = string.Join("\r\n", reading.Faults.Select(RosterImportTexts.Fault));
        return stored.Keep([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(lines)], cancel);
    }
}
