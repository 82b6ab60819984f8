using System.CommandLine;
using System.Globalization;
using ChiBo.Core.Regulations.Importing;

namespace ChiBo.Bot.Commands;

/// <summary>--name, --number, --issuer, --issued, --from, --to, --replaced-by: what is known of a document better than its file says.</summary>
internal sealed class FactOptions
{
    private readonly Option<string?> _name = new("--name") { Description = "Tên văn bản" };
    private readonly Option<string?> _number = new("--number") { Description = "Số văn bản" };
    private readonly Option<string?> _issuer = new("--issuer") { Description = "Nơi ban hành" };
    private readonly Option<string?> _issued = new("--issued") { Description = "Ngày ban hành, yyyy-MM-dd" };
    private readonly Option<string?> _from = new("--from") { Description = "Hiệu lực từ ngày" };
    private readonly Option<string?> _to = new("--to") { Description = "Hiệu lực đến hết ngày" };
    private readonly Option<string?> _replacedBy = new("--replaced-by") { Description = "Văn bản đã thay" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_name, _number, _issuer, _issued, _from, _to, _replacedBy])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The corrections; null when a date is none.</summary>
    public FactsChange? Read(ParseResult parsed)
    {
        DateOnly?[] days = [.. ((Option<string?>[])[_issued, _from, _to]).Select(o => Day(parsed.GetValue(o)))];
        return days.Contains(DateOnly.MinValue) ? null : new FactsChange
        {
            Name = parsed.GetValue(_name),
            Number = parsed.GetValue(_number),
            Issuer = parsed.GetValue(_issuer),
            IssuedOn = days[0],
            InForceFrom = days[1],
            InForceTo = days[2],
            ReplacedBy = parsed.GetValue(_replacedBy),
        };
    }

    // The first day of all stands for what is no date.
    private static DateOnly? Day(string? written) =>
        written is null ? null : DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MinValue;
}
