using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ChiBo.Bot.Channels.Telegram;

/// <summary>What is said to Telegram once at every start: who am I, how updates come, which commands there are.</summary>
public sealed partial class TelegramIntroduction(TelegramAccount account, TelegramOptions options, ILogger<TelegramIntroduction> log)
{
    /// <summary>
    /// The members' commands in the menu. Those of secretaries are not in it: everybody sees this menu, and /trogiup
    /// tells each role its own.
    /// </summary>
    public static readonly IReadOnlyList<BotCommand> Commands =
    [
        new("batdau", "Bắt đầu"),
        new("lich", "Lịch họp sắp tới"),
        new("diemdanh", "Báo có mặt tại cuộc họp"),
        new("vang", "Xin vắng"),
        new("hoi", "Hỏi về điều lệ, quy định"),
        new("trogiup", "Trợ giúp"),
        new("toi", "Thông tin của tôi đang được lưu"),
    ];

    // The default scope, for Vietnamese clients and for all others (Bot API, setMyCommands).
    private static readonly string?[] s_languages = ["vi", null];

    /// <summary>Throws what the Bot API throws; updates that wait at Telegram are never dropped.</summary>
    public async Task Make(CancellationToken cancel)
    {
        await account.Know(cancel);
        if (options.Mode == TelegramMode.Webhook)
        {
            await account.Api.SetWebhook(
                options.WebhookUrl!, secretToken: options.WebhookSecret, maxConnections: 100,
                allowedUpdates: [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember],
                dropPendingUpdates: false, cancellationToken: cancel);
        }
        else
        {
            await account.Api.DeleteWebhook(dropPendingUpdates: false, cancellationToken: cancel);
        }

        await ShowCommands(cancel);
    }

    private async Task ShowCommands(CancellationToken cancel)
    {
        try
        {
            foreach (var language in s_languages)
            {
                await account.Api.SetMyCommands(Commands, languageCode: language, cancellationToken: cancel);
            }
        }
        catch (RequestException failure)
        {
            // The menu is a comfort; the next start tries again.
            Log.NoMenu(log, TelegramFailures.KindOf(failure));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Telegram did not take the menu of commands ({Error}); the next start tries again")]
        public static partial void NoMenu(ILogger logger, string error);
    }
}
