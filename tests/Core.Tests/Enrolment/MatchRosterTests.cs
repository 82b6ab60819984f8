using ChiBo.Core.Access;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Members;

namespace ChiBo.Core.Tests.Enrolment;

public sealed class MatchRosterTests
{
    private static readonly BranchId s_branch = BranchId.New();

    [Fact]
    public void A_name_without_marks_and_the_same_phone_is_the_same_person()
    {
        var known = Known(1, "Nguyễn Thị Mẫu", 1950, "0912345678");
        Match(["2|NGUYEN THI MAU||0912 345 678|1||"], known)[0].ShouldBe(known);
    }

    [Fact]
    public void Namesakes_are_told_apart_by_birth_and_a_third_one_is_new()
    {
        var older = Known(1, "Nguyễn Thị Mẫu", 1950);
        var younger = Known(2, "Nguyễn Thị Mẫu", 1962);
        Match(["1|Nguyễn Thị Mẫu|1962||1||", "2|Nguyễn Thị Mẫu|1950||1||", "3|Nguyễn Thị Mẫu|1970||1||"], older, younger).ShouldBe([younger, older, null]);
    }

    [Fact]
    public void A_corrected_birth_of_a_name_that_is_there_once_stays_one_person()
    {
        var known = Known(1, "Nguyễn Thị Mẫu", 1950);
        Match(["1|Nguyễn Thị Mẫu|1951||1||"], known)[0].ShouldBe(known);
    }

    [Fact]
    public void A_misspelt_name_is_known_by_phone_and_birth_together()
    {
        var known = Known(1, "Nguyễn Thị Mẫu", 1950, "0912345678", new DateOnly(1950, 2, 3));
        Match(["1|Nguyễn Thị Mẩn|03/02/1950|0912345678|1||"], known)[0].ShouldBe(known);
        Match(["1|Trần Văn Mẫu|1950|0912345678|1||"], known)[0].ShouldBeNull();
    }

    [Fact]
    public void A_couple_on_one_phone_is_never_mixed_up()
    {
        var husband = Known(1, "Lê Văn Mẫu", 1948, "0912345678");
        var wife = Known(2, "Phạm Thị Mẫu", 1950, "0912345678");
        Match(["1|Phạm Thị Mẫu|1950|0912345678|1||", "2|Lê Văn Mẫu|1948|0912345678|1||"], husband, wife).ShouldBe([wife, husband]);
    }

    private static List<KnownMember?> Match(string[] rows, params KnownMember[] known) =>
        [.. MatchRoster.Match(Rosters.Read([Rosters.Header, .. rows]).Rows, known).Select(pair => pair.Known)];

    private static KnownMember Known(int number, string name, int year, string? phone = null, DateOnly? birth = null)
    {
        var member = new Member(MemberId.New(), name);
        member.Describe(name, birth, year, phone);
        return new KnownMember(member, new Membership(member.Id, s_branch, number, new DateOnly(2020, 1, 1)), null);
    }
}
