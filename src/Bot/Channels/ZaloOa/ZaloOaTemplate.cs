using ChiBo.Core.Language;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>
/// A template Zalo has approved (ZBS), sent by the person's id. Path, body and answer are those of the OA API's page on
/// templates by UID and were never seen on the wire: they stand here alone.
/// </summary>
/// <param name="Price">In đồng with tax.</param>
/// <param name="Names">What the template calls each field of <see cref="MessageTemplate"/>.</param>
public sealed record ZaloOaTemplate(string Id, int Price, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>Where templates are sent to.</summary>
    public const string Path = "v3.0/oa/message/template";

    /// <summary>Longest value. Ours, since each template sets its own: names and places are shorter.</summary>
    private const int LongestValue = 100;

    /// <summary>The body: user_id, template_id, template_data.</summary>
    public object BodyOf(string user, MessageTemplate message) => new
    {
        user_id = user,
        template_id = Id,
        template_data = Names.ToDictionary(n => n.Value, n => ValueOf(message, n.Key), StringComparer.Ordinal),
    };

    private static string ValueOf(MessageTemplate message, string field)
    {
        var value = Mark.Strip(message.Fields.GetValueOrDefault(field) ?? string.Empty).Trim();
        return value.Length <= LongestValue ? value : VietnameseText.Cut(value, LongestValue - 1).TrimEnd() + "…";
    }
}
