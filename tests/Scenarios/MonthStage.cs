using System.Globalization;
using System.Text.Json;
using ChiBo.Bot.Channels.ZaloOa;
using ChiBo.Core.Attendance;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Scenarios;

/// <summary>What a person was shown: the words and the choices under them.</summary>
internal sealed record Seen(string Text, IReadOnlyList<string> Choices);

/// <summary>A person with a phone, on whichever channel.</summary>
internal interface IPersonWithPhone
{
    /// <summary>Types; returns what the bot answered.</summary>
    Task<IReadOnlyList<Seen>> Types(string text);

    /// <summary>Presses a choice of the newest question.</summary>
    Task<IReadOnlyList<Seen>> Presses(string label);

    /// <summary>The newest message of the bot.</summary>
    Task<Seen> Newest();
}

/// <summary>Thirty fictional members by roster number: 7 and 8 a couple, 20 to 24 exempt, 29 and 30 without a phone that chats.</summary>
internal abstract class MonthStage(ChiBoHost host) : IAsyncDisposable
{
    public const int Members = 30;

    public ChiBoHost Host => host;

    public Dictionary<int, IPersonWithPhone> Phones { get; } = [];

    public IPersonWithPhone Secretary => Phones[1];

    /// <summary>Starts the host of a channel: "simulator", "telegram", "zalo-bot" or "zalo-oa".</summary>
    public static async Task<MonthStage> On(string channel)
    {
        if (channel == "simulator")
        {
            return new OnSimulator(await ChiBoHost.Start());
        }

        if (channel == "zalo-bot")
        {
            var zalo = await FakeZaloBot.Start();
            var address = ZaloBotWebhookHost.FreeAddress();
            return new OnZaloBot(await ZaloBotPhone.StartHost(zalo, $"Urls={address}", $"PublicUrl={address}"), zalo);
        }

        if (channel == ZaloOaLine.Channel)
        {
            // Members who answer once a week are within reach only for the fee.
            var zalo = await FakeZaloOa.Start();
            return new OnZaloOa(await ZaloOaPhone.StartHost(zalo), zalo);
        }

        var telegram = await FakeTelegram.Start();
        return new OnTelegram(await TelegramPhone.StartHost(telegram), telegram);
    }

    /// <summary>Brings the roster in, invites everybody, and lets them enrol by code.</summary>
    public virtual async Task Enrol()
    {
        (await Verb("branch", "add", "--code", "cb5", "--name", "Chi bộ Khối Mẫu 5")).Exit.ShouldBe(0);
        await BringRoster();
        var members = (await Verb("member", "list", "--branch", "cb5", "--json")).Json.EnumerateArray().Select(m => m.GetProperty("id").GetString()!).ToList();
        members.Count.ShouldBe(Members);
        var codes = (await Verb("member", "invite", "--branch", "cb5", "--all", "--json")).Json.EnumerateArray()
            .ToDictionary(i => i.GetProperty("memberId").GetString()!, i => i.GetProperty("code").GetString()!);
        foreach (var number in Enumerable.Range(1, Members - 2).Except(Phones.Keys))
        {
            var phone = Phones[number] = number == 8 ? Phones[7] : PhoneOf(number);
            await phone.Types(number % 2 == 0 ? codes[members[number - 1]] : $"Mã mời của đồng chí: {codes[members[number - 1]]} (dùng một lần)");
            if (number == 8)
            {
                await phone.Presses("Dùng chung");
            }

            (await phone.Types("1"))[^1].Text.ShouldStartWith("Đã kết nối.");
        }
    }

    /// <summary>The month's report as a workbook; by the command line.</summary>
    public virtual async Task<byte[]> Report()
    {
        var file = Path.Combine(host.Directory, "thang12.xlsx");
        (await Verb("report", "attendance", "--branch", "cb5", "--month", "2026-12", "--out", file)).Exit.ShouldBe(0);
        return await File.ReadAllBytesAsync(file);
    }

    /// <summary>Brings the roster in; by the command line.</summary>
    protected virtual Task BringRoster() => Import(Roster(Members));

    /// <summary>Imports a roster by the command line.</summary>
    protected async Task Import(string roster)
    {
        var file = Path.Combine(host.Directory, "danh-sach.csv");
        await File.WriteAllTextAsync(file, roster);
        (await Verb("roster", "import", file, "--branch", "cb5")).Exit.ShouldBe(0);
    }

    /// <summary>Runs a verb on the host's data while the host runs.</summary>
    public Task<VerbResult> Verb(params string[] args) => Verbs.Run(host.Directory, args);

    /// <summary>Moves the clock to a time in Vietnam, December 2026.</summary>
    public virtual Task Until(int day, int hour, int minute = 0) =>
        host.Advance(new DateTimeOffset(2026, 12, day, hour, minute, 0, TimeSpan.FromHours(7)) - host.Clock.GetUtcNow());

    /// <summary>At the meeting, one who is there says so: by the button he was sent.</summary>
    public virtual Task<IReadOnlyList<Seen>> ChecksIn(int number, string label) => Phones[number].Presses(label);

    /// <summary>The attendance as the command line shows it.</summary>
    public async Task<JsonElement> Attendance(string meeting) => (await Verb("attendance", "show", "--meeting", meeting, "--json")).Json;

    protected abstract IPersonWithPhone PhoneOf(int number);

    public virtual async ValueTask DisposeAsync() => await host.DisposeAsync();

    /// <summary>The roster, up to that number.</summary>
    protected static string Roster(int last)
    {
        var lines = new List<string> { "CHI BỘ KHỐI MẪU 5;;;;;;;;", "STT;Họ và tên;Năm sinh;Số điện thoại;Tổ đảng;Chức vụ;Chính thức/dự bị;Miễn sinh hoạt từ;Số CCCD" };
        for (var number = 1; number <= last; number++)
        {
            var post = number switch { 1 => "Bí thư", 2 => "Phó bí thư", 3 => "Chi ủy viên", 4 => "Tổ trưởng", _ => "" };
            var phone = number == 8 ? 7 : number;
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{number};{SampleBranch.NameOf(number)};{1944 + number};9000000{phone:00};Tổ {((number - 1) / 10) + 1};{post};Chính thức;{(number is >= 20 and <= 24 ? "01/01/2026" : "")};0{number}"));
        }

        return string.Join('\n', lines);
    }

    private sealed class OnSimulator(ChiBoHost host) : MonthStage(host)
    {
        protected override IPersonWithPhone PhoneOf(int number) => new Person(Host.PhoneOf($"may-{number}"));

        private sealed class Person(Phone phone) : IPersonWithPhone
        {
            public async Task<IReadOnlyList<Seen>> Types(string text) => [.. (await phone.Types(text)).Select(Of)];

            public async Task<IReadOnlyList<Seen>> Presses(string label) => [.. (await phone.Presses(label)).Select(Of)];

            public async Task<Seen> Newest() => Of(await phone.Newest());

            private static Seen Of(ShownMessage message) => new(message.Text, [.. message.Choices.Select(c => c.Label)]);
        }
    }

    private sealed class OnTelegram(ChiBoHost host, FakeTelegram telegram) : MonthStage(host)
    {
        protected override IPersonWithPhone PhoneOf(int number) => new Person(new TelegramPhone(Host, telegram, telegram.Chat(1000 + number)));

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await telegram.DisposeAsync();
        }

        private sealed class Person(TelegramPhone phone) : IPersonWithPhone
        {
            public async Task<IReadOnlyList<Seen>> Types(string text) => [.. (await phone.Types(text)).Select(Of)];

            public async Task<IReadOnlyList<Seen>> Presses(string label) => [.. (await phone.Presses(label)).Select(Of)];

            public Task<Seen> Newest() => Task.FromResult(Of(phone.Chat.Messages[^1]));

            private static Seen Of(FakeMessage message) => new(message.Text, [.. message.Buttons.Select(b => b.Label)]);
        }
    }

    private sealed class OnZaloBot(ChiBoHost host, FakeZaloBot zalo) : MonthStage(host)
    {
        protected override IPersonWithPhone PhoneOf(int number) => new Person(new ZaloBotPhone(Host, zalo.First, zalo.First.Chat(1000 + number)));

        /// <summary>Nothing is sent there; the code is read aloud and typed, and a couple then says who of the two.</summary>
        public override async Task<IReadOnlyList<Seen>> ChecksIn(int number, string label)
        {
            var heard = await Phones[number].Types(await Host.Read(async db => (await db.RollCalls().SingleAsync()).Code));
            return heard[0].Choices.Contains(label) ? await Phones[number].Presses(label) : heard;
        }

        /// <summary>The operator brings in the secretary alone; he brings the others, by the page.</summary>
        protected override async Task BringRoster()
        {
            await Import(Roster(1));
            var code = (await Verb("member", "invite", "--branch", "cb5", "--all", "--json")).Json[0].GetProperty("code").GetString()!;
            var phone = new ZaloBotPhone(Host, zalo.First, zalo.First.Chat(1001));
            Phones[1] = new Person(phone);
            await phone.Types(code);
            await phone.Types("1");
            var link = FileBrowser.LinkIn((await phone.Types("nạp danh sách"))[^1].Text);
            var preview = await phone.Waits(() => new FileBrowser(Host).Brings(link, "danh-sach.csv", System.Text.Encoding.UTF8.GetBytes(Roster(Members))));
            preview[^1].Text.ShouldContain("thêm 29, đổi 0, giữ nguyên 1");
            (await phone.Picks("Ghi"))[0].Text.ShouldContain("Đã ghi");
        }

        /// <summary>The secretary asks for it and fetches it by the page.</summary>
        public override async Task<byte[]> Report() =>
            (await new FileBrowser(Host).Presses(FileBrowser.LinkIn((await Secretary.Types("/baocao 12/2026"))[^1].Text))).File;

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await zalo.DisposeAsync();
        }

        private sealed class Person(ZaloBotPhone phone) : IPersonWithPhone
        {
            public async Task<IReadOnlyList<Seen>> Types(string text) => [.. (await phone.Types(text)).Select(Of)];

            public async Task<IReadOnlyList<Seen>> Presses(string label) => [.. (await phone.Picks(label)).Select(Of)];

            public Task<Seen> Newest() => Task.FromResult(Of(phone.Chat.Messages[^1]));

            private static Seen Of(FakeZaloMessage message) => new(message.Text, message.Choices);
        }
    }

    private sealed class OnZaloOa(ChiBoHost host, FakeZaloOa zalo) : MonthStage(host)
    {
        private readonly List<ZaloOaPhone> _phones = [];

        public override async Task Enrol()
        {
            await base.Enrol();
            (await Verb("branch", "fees", "--branch", "cb5", "--ceiling", "100000")).Exit.ShouldBe(0);
        }

        // Nobody may be written to a week after his last word: here all send a greeting now and then.
        public override async Task Until(int day, int hour, int minute = 0)
        {
            foreach (var phone in _phones)
            {
                await phone.Sends("sticker", "{}");
            }

            await base.Until(day, hour, minute);
        }

        protected override IPersonWithPhone PhoneOf(int number)
        {
            _phones.Add(new ZaloOaPhone(Host, zalo.Chat($"{8000 + number}")));
            return new Person(_phones[^1]);
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await zalo.DisposeAsync();
        }

        private sealed class Person(ZaloOaPhone phone) : IPersonWithPhone
        {
            public async Task<IReadOnlyList<Seen>> Types(string text) => [.. (await phone.Types(text)).Select(Of)];

            public async Task<IReadOnlyList<Seen>> Presses(string label) => [.. (await phone.Presses(label)).Select(Of)];

            public Task<Seen> Newest() => Task.FromResult(Of(phone.Chat.Messages[^1]));

            private static Seen Of(FakeMessage message) => new(message.Text, [.. message.Buttons.Select(b => b.Label)]);
        }
    }
}
