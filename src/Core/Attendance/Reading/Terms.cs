using System.Collections.Frozen;
using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance.Reading;

/// <summary>A message as terms: phrases found, names recognised, and words of motion told apart from journeys elsewhere.</summary>
internal static class Terms
{
    private static readonly FrozenSet<string> YesEmoji =
        "👍 👌 ✅ 🙆 🙋 ✔ ☑ 🆗 💯 🫡".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NoEmoji = "❌ 🙅 🚫 👎 ✖ ⛔".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> UnsureEmoji =
        "🤔 🤷 🙏 😢 😭 😞 😔 😅 😥 ❓ 🙇".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> IllEmoji = "🤒 😷 🤕 🤧 🤢 🤮 🏥".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Behind "ho", "thay" and "bao" they make word passed on of a cough, a teacher and a storm.
    private static readonly FrozenSet<string> s_titles = "ong ba anh chi co chu bac cu dong dc vo chong di cau".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The terms of a message in order.</summary>
    public static List<Term> Read(Utterance said, ReplyContext context)
    {
        var terms = new List<Term>();
        for (var at = 0; at < said.Words.Count;)
        {
            var term = ReadAt(said, at, context, terms);
            terms.Add(term);
            at = term.End;
        }

        NameThirdPersons(terms, said);
        for (var i = 0; i < terms.Count; i++)
        {
            terms[i] = Motion.Resolve(terms, i, said);
        }

        return terms;
    }

    private static Term ReadAt(Utterance said, int at, ReplyContext context, List<Term> terms)
    {
        var word = said.Words[at];
        var sense = word.Kind switch
        {
            WordKind.Break => word.Text is "." or "?" or "!" or ";" or "\n" ? Sense.Strong : word.Text is "%" or "/" ? Sense.Particle : Sense.Break,
            WordKind.Emoji => YesEmoji.Contains(word.Text) ? Sense.EmojiYes
                : NoEmoji.Contains(word.Text) ? Sense.EmojiNo
                : UnsureEmoji.Contains(word.Text) ? Sense.EmojiUnsure
                : IllEmoji.Contains(word.Text) ? Sense.EmojiIll : Sense.Particle,
            _ => Sense.Other,
        };
        if (sense != Sense.Other)
        {
            return new Term(sense, at, 1, word.Text);
        }

        if (Share(said, at) is { } share)
        {
            return share;
        }

        var phrase = BeforeDay(said, at, context) ?? Bare(said, at, terms) ?? Lexicon.FindAt(said, at);
        var time = ClockTimes.ReadAt(said, at, context);
        if (phrase is { Sense: Sense.OtherDay } day && IsMeetingSpan(day.Text, context))
        {
            return day with { Sense = Sense.Now };
        }

        return time is { } found && found.Length > (phrase?.Length ?? 0) ? found
            : phrase ?? time ?? new Term(Sense.Other, at, 1, word.Text);
    }

    // "đến ngày 5", "den ngay 5": a day, where the phrase is "đến ngay".
    private static Term? BeforeDay(Utterance said, int at, ReplyContext context) =>
        Lexicon.FindAt(said, at) is { Sense: Sense.Come, Length: 2 } && ClockTimes.ReadAt(said, at + 1, context) is { Text: "ngày", Length: > 1 }
            ? Lexicon.FindWordAt(said, at) : null;

    // "tuần sau" is another day unless the meeting is next week.
    private static bool IsMeetingSpan(string span, ReplyContext context) => span switch
    {
        "tuần sau" or "tuần tới" => WeekOf(context.MeetingDate) == WeekOf(context.TodayDate) + 1,
        "tháng sau" or "tháng tới" => context.MeetingDate.Month == context.TodayDate.AddMonths(1).Month,
        "cuối tuần" => context.MeetingDate.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday,
        _ => false,
    };

    // Weeks run from Monday; 1 January of year 1 was one.
    private static int WeekOf(DateOnly date) => date.DayNumber / 7;

    // "60%" and "50/50" promise nothing, "100%" everything.
    private static Term? Share(Utterance said, int at)
    {
        var (word, next) = (said.Words[at], at + 1 < said.Words.Count ? said.Words[at + 1] : null);
        if (word.Kind != WordKind.Number || next is null)
        {
            return null;
        }

        var half = next.Text is "/" or "-" && at + 2 < said.Words.Count && said.Words[at + 2].Number == word.Number;
        return half ? new Term(Sense.Hedge, at, 3, "50/50")
            : next.Text == "%" ? new Term(word.Number >= 100 ? Sense.Yes : Sense.Hedge, at, 2, "%") : null;
    }

    // Unmarked words whose meaning hangs on their place: "toi" (tôi, tới), "dau" (đau, đâu), "qua" (qua, quá), "co" (có, cô).
    private static Term? Bare(Utterance said, int at, List<Term> terms)
    {
        var word = said.Words[at];
        if (BareWant.At(said, at) is { } want)
        {
            return want;
        }

        if (!word.IsBare || word.WasShort || Lexicon.FindAt(said, at) is { Length: > 1 })
        {
            return null;
        }

        var before = terms.Count > 0 ? terms[^1] : new Term(Sense.Strong, 0, 0, "");
        var next = at + 1 < said.Words.Count ? said.Words[at + 1] : null;
        var afterSubject = before.Sense is Sense.Self or Sense.Kin or Sense.New || before.Text is "sẽ" or "đang";
        return word.Fold switch
        {
            "toi" => afterSubject || (before.Sense == Sense.Negation && next is null or { Fold: "duoc" or "dung" or "kip" or "noi" })
                ? new Term(Sense.Toward, at, 1, "tới") : new Term(Sense.Self, at, 1, "tôi"),
            "dau" when said.IsToneless && (before.Sense is Sense.Self or Sense.Kin or Sense.Strong or Sense.Now or Sense.Child or Sense.Family) && !terms.Exists(term => term.Sense is Sense.Negation or Sense.Have)
                => new Term(Sense.Ill, at, 1, "đau"),
            "qua" when said.IsToneless && !afterSubject && before.Sense is not (Sense.Negation or Sense.Clock or Sense.Finish or Sense.Still)
                => new Term(Sense.Particle, at, 1, "quá"),
            "de" => new Term(Sense.Particle, at, 1, "để"),
            "ho" or "thay" when next is not null && s_titles.Contains(next.Fold) => new Term(Sense.Other, at, 1, word.Fold == "ho" ? "hộ" : "thay"),
            "bao" when next is not null && (s_titles.Contains(next.Fold) || next.Fold is "vang" or "nghi" or "cao" or "den") => new Term(Sense.Other, at, 1, "báo"),
            "co" when next is { IsCapitalised: true } && terms.Count > 0 => new Term(Sense.Kin, at, 1, "cô"),
            _ => null,
        };
    }

    // "bà Lan", "đồng chí Nam": a word of kinship before a name. "anh Ba ơi" at the end only calls someone.
    private static void NameThirdPersons(List<Term> terms, Utterance said)
    {
        for (var i = 0; i + 1 < terms.Count; i++)
        {
            var spokenFor = i > 0 && (terms[i - 1].Sense == Sense.Relay || OnBehalf.IsFor(terms, i - 1, said));
            var member = terms[i].Text == "đảng viên" && terms[i + 1].First(said).IsCapitalised;
            if ((terms[i].Sense != Sense.Kin && !member) || !(IsName(terms, i + 1, said) || (spokenFor && terms[i - 1].Text != "cho" && IsWord(terms[i + 1], said))))
            {
                continue;
            }

            var length = 1;
            while (i + 1 + length < terms.Count && length < 4 && terms[i + 1 + length].First(said).IsCapitalised
                && terms[i + 1 + length].Sense is Sense.Other)
            {
                length++;
            }

            var start = terms[i].Start;
            var end = terms[i + length].End;
            var after = i + 1 + length;
            var calls = spokenFor ? after < terms.Count && terms[after].Text == "ơi" : after >= terms.Count || terms[after].Text is "ơi" or "à" or "ạ" or "đây" or ":"
                || terms[after].Sense is Sense.Break or Sense.Strong;
            terms[i] = new Term(calls ? Sense.Particle : Sense.Named, start, end - start, "tên");
            terms.RemoveRange(i + 1, length);
        }
    }

    private static bool IsName(List<Term> terms, int i, Utterance said)
    {
        var word = terms[i].First(said);
        return word.Kind == WordKind.Word && terms[i].Length == 1 && terms[i].Sense is not (Sense.Self or Sense.Kin or Sense.Go or Sense.Have)
            && (word.IsCapitalised || (terms[i].Sense == Sense.Other && IsPersonDoing(terms, i)));
    }

    private static bool IsWord(Term term, Utterance said) =>
        term is { Sense: Sense.Other, Length: 1, Text: not ("với" or "và" or "trong" or "của") } && term.First(said).Kind == WordKind.Word;

    // A name in small letters is taken for one only before what a person does or is.
    private static bool IsPersonDoing(List<Term> terms, int i)
    {
        var doing = i + 1 < terms.Count && (Clause.IsPredicate(terms[i + 1].Sense) || terms[i + 1].Sense is Sense.Negation or Sense.Go or Sense.BareVang or Sense.Excuse);
        return doing && terms[i].Text is not ("ở" or "với" or "bị" or "vừa" or "tự" or "thấy" or "làm" or "hay" or "ăn" or "sắp" or "từ" or "hôm" or "nhà" or "báo" or "nhắn" or "ghi" or "giúp" or "hộ");
    }
}
