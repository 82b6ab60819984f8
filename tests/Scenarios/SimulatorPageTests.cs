using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Web.Simulator;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class SimulatorPageTests
{
    [Fact]
    public async Task The_page_and_all_it_needs_come_from_the_program_itself()
    {
        await using var host = await ChiBoHost.Start();

        var page = await host.Http.GetAsync("/");
        page.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/simulator");
        var html = await page.Content.ReadAsStringAsync();
        html.ShouldContain("<html lang=\"vi\">");
        html.ShouldNotContain("://");
        var policy = page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("unsafe");

        (await host.Http.GetAsync("/simulator/assets/simulator.js")).Content.Headers.ContentType!.ToString().ShouldBe("text/javascript; charset=utf-8");
        (await host.Http.GetAsync("/simulator/assets/nothing.js")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Other_websites_in_the_same_browser_find_nothing_here()
    {
        await using var host = await ChiBoHost.Start();

        (await Send(host, request => request.Headers.Host = "evil.example")).ShouldBe(HttpStatusCode.NotFound);
        (await Send(host, request => request.Headers.Add("Origin", "https://evil.example"))).ShouldBe(HttpStatusCode.NotFound);
        (await Send(host, request => request.Headers.Add("Origin", host.Http.BaseAddress!.ToString().TrimEnd('/')))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_list_knows_posts_links_couples_and_strangers()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 5, linked: 3);
        var shared = SimulatorSender.AddressOf(branch.Members[2].ToString());
        await host.Do(async services =>
        {
            await services.GetRequiredService<LinkAccount>().Link(shared, branch.Members[3], host.Clock.GetUtcNow(), default);
            return true;
        });
        await host.PhoneOf("may-la-1").Types("xin cho hỏi");

        var people = await host.Http.GetFromJsonAsync<ListedPeople>("/simulator/people");

        var members = people!.Branches.ShouldHaveSingleItem().Members;
        members.Select(m => m.Number).ShouldBe([1, 2, 3, 4, 5]);
        members.Select(m => m.Linked).ShouldBe([true, true, true, true, false]);
        members.Select(m => m.Post).ShouldBe(["Bí thư", "Phó bí thư", null, null, null]);
        members[3].Phone.ShouldBe(members[2].Phone);
        members[4].Phone.ShouldBe(branch.Members[4].ToString());
        people.Strangers.ShouldBe(["may-la-1"]);
    }

    [Fact]
    public async Task Marks_reach_the_page_but_not_the_machine_door()
    {
        await using var host = await ChiBoHost.Start();
        host.Services.GetRequiredService<SimulatedPhones>().Put("may", fromBot: true, $"Lúc {Mark.Large("19 giờ")}", host.Clock.GetUtcNow(), [], []);

        (await host.PhoneOf("may").Newest()).Text.ShouldBe("Lúc 19 giờ");
        var spans = (await Changes(host, "may", 0))[0].GetProperty("spans");
        spans[1].GetProperty("text").GetString().ShouldBe("19 giờ");
        spans[1].GetProperty("large").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_restart_forgets_neither_messages_nor_what_was_pressed()
    {
        var payload = new Choices(Guid.NewGuid(), ["Có dự"]).Payload(1);
        string directory;
        await using (var host = await ChiBoHost.Start())
        {
            directory = host.Directory;
            await host.PhoneOf("may").Presses(payload);
        }

        await using var again = await ChiBoHost.Start(directory);
        var messages = await Changes(again, "may", 0);
        messages[0].GetProperty("pressed").GetString().ShouldBe(payload);
        messages.Count.ShouldBe(2);
        (await Changes(again, "may", messages[1].GetProperty("version").GetInt64())).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_from_the_page_is_kept_and_only_ever_downloaded()
    {
        await using var host = await ChiBoHost.Start();

        (await SendFile(host, "trang.html", "text/html", 10)).ShouldBe(HttpStatusCode.OK);

        var file = (await Changes(host, "may", 0))[0].GetProperty("files")[0];
        file.GetProperty("isPicture").GetBoolean().ShouldBeFalse();
        var fetched = await host.Http.GetAsync($"/simulator/files/{file.GetProperty("id").GetString()}");
        fetched.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        fetched.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await fetched.Content.ReadAsByteArrayAsync()).Length.ShouldBe(10);
        var reference = Guid.Parse(file.GetProperty("id").GetString()!).ToString();
        (await host.Services.GetRequiredService<SimulatorSender>().Fetch(SimulatorSender.Bot, reference, 10, default))!.Length.ShouldBe(10);
    }

    [Fact]
    public async Task A_file_that_cannot_be_taken_is_refused_and_shows_nowhere()
    {
        await using var host = await ChiBoHost.Start();

        (await SendFile(host, "to.bin", "application/octet-stream", WriteOnPhone.LargestFile + 1)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await host.Http.PostAsJsonAsync("/simulator/manners", new { phone = "may", likeZalo = true })).EnsureSuccessStatusCode();
        (await SendFile(host, "nho.bin", "application/octet-stream", 1)).ShouldBe(HttpStatusCode.Conflict);
        (await host.Http.GetAsync("/simulator/files/..%2Fmessages.jsonl")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await Changes(host, "may", 0)).ShouldBeEmpty();
    }

    private static async Task<HttpStatusCode> Send(ChiBoHost host, Action<HttpRequestMessage> dress)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/simulator/people");
        dress(request);
        return (await host.Http.SendAsync(request)).StatusCode;
    }

    private static async Task<HttpStatusCode> SendFile(ChiBoHost host, string name, string type, int size)
    {
        using var content = new ByteArrayContent(new byte[size]);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var form = new MultipartFormDataContent { { new StringContent("may"), "phone" }, { content, "file", name } };
        return (await host.Http.PostAsync("/simulator/files", form)).StatusCode;
    }

    private static async Task<List<JsonElement>> Changes(ChiBoHost host, string phone, long since)
    {
        var answer = await host.Http.GetFromJsonAsync<JsonElement>($"/simulator/phones?phone={phone}&since={since}");
        return [.. answer.GetProperty("open")[0].GetProperty("messages").EnumerateArray()];
    }
}
