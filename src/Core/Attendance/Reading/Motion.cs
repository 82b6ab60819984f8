using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance.Reading;

/// <summary>Tells going to the meeting ("tôi đi nhé") from going elsewhere ("tôi đi Vinh") and from mere particles ("họp đi").</summary>
internal static class Motion
{
    public static Term Resolve(List<Term> terms, int i, Utterance said) => terms[i].Sense switch
    {
        Sense.Go => Going(terms, i, said),
        Sense.Toward => Heading(terms, i, said),
        Sense.Return => Returning(terms, i, said),
        Sense.BareVang => Vang(terms, i, said),
        Sense.Meeting when i + 1 < terms.Count && terms[i].Text is "sinh hoạt" or "họp" && terms[i + 1].Sense == Sense.Can && !(i + 2 < terms.Count && terms[i + 2].Sense == Sense.Negation)
            => terms[i] with { Sense = Sense.Come },
        Sense.Hedge when terms[i].Text is "có thể" or "có lẽ" or "có khi" && i + 1 < terms.Count && terms[i + 1].Sense == Sense.Late
            => terms[i] with { Sense = Sense.Particle },
        Sense.Hedge when IsWaitingFirst(terms, i) => terms[i] with { Sense = Sense.Particle },
        Sense.HowCould when SaysWhyNot(terms, i) => terms[i] with { Sense = Sense.Yes },
        Sense.Negation when i > 0 && terms[i - 1] is { Sense: Sense.Yes, Text: "sao" or "sao lại" or "răng" } => terms[i] with { Sense = Sense.Particle },
        Sense.Ask when terms[i].Text is "có họp" && Next(terms, i) is { Sense: Sense.Thus } => terms[i] with { Sense = Sense.Meeting },
        Sense.Ask when terms[i].Text is "có ai" && terms.Skip(i).Any(term => term.Sense == Sense.Thus) => terms[i] with { Sense = Sense.If },
        Sense.Come when i > 0 && terms[i].Text.Split(' ') is ["đi", "nhé" or "nha" or "ạ" or "nghe" or "nghen" or "hí" or "hỉ" or "hè"] && terms[i - 1].Sense is Sense.Meeting or Sense.Late or Sense.Wait
            => terms[i] with { Sense = Sense.Particle },
        Sense.Group when General.IsWord(terms[i]) && !General.IsSubject(terms, i) => terms[i] with { Sense = Sense.Other },
        Sense.Other when General.IsWord(terms[i]) && General.IsSubject(terms, i) => terms[i] with { Sense = Sense.Group },
        Sense.Other or Sense.Request when OnBehalf.PassesOn(terms, i, said) => terms[i] with { Sense = Sense.Relay },
        Sense.Other => Staying(terms, i),
        Sense.Hedge when terms[i].Text == "có thể" && i + 2 < terms.Count && terms[i + 1].Sense is Sense.Come or Sense.Go or Sense.Toward
            && terms[i + 2].Sense == Sense.Can => terms[i] with { Sense = Sense.Particle },
        Sense.Particle when terms[i].Text == "để" && i + 2 < terms.Count && terms[i + 1].Sense is Sense.Self or Sense.Kin
            && (terms[i + 2].Sense is Sense.TryTo or Sense.Defer || terms[i + 2].Text is "hỏi" or "xem" or "tính" or "nghĩ" or "kiểm" or "bàn" or "báo")
            => terms[i] with { Sense = Sense.Hedge },
        _ => terms[i],
    };

    // "chờ bà về rồi tôi ra, hơi trễ": waiting delays, it leaves nothing open.
    private static bool IsWaitingFirst(List<Term> terms, int i) =>
        terms[i].Text.Split(' ')[^1] is "chờ" or "đợi" && (terms.Skip(i).Any(term => term.Sense is Sense.Late or Sense.Finish) || (terms.Skip(i).Any(term => term.Text == "rồi") && terms.Skip(i).Any(term => term.Sense == Sense.New)))
        && !terms.Skip(i).Any(term => term.Sense is Sense.Hedge && term.Text != terms[i].Text);

    // "sao lại không", with nothing behind: of course.
    private static bool SaysWhyNot(List<Term> terms, int i) =>
        terms[i].Text is "sao" or "sao lại" or "răng" && Next(terms, i) is { Sense: Sense.Negation, Text: "không" }
        && (Ends(Next(terms, i + 1)) || Next(terms, i + 1) is { Sense: Sense.Self })
        && (i == 0 || terms[i - 1].Sense is Sense.Break or Sense.Strong or Sense.But or Sense.Particle or Sense.Ack);

    // "em ở ký túc xá" tells where one is; "mẹ tôi mất" a death.
    private static Term Staying(List<Term> terms, int i)
    {
        var before = i > 0 ? terms[i - 1] : new Term(Sense.Strong, 0, 0, "");
        var next = Next(terms, i);
        return terms[i].Text switch
        {
            "ở" when next is { Sense: Sense.Other, Text: not ("đội" or "tổ" or "khối" or "xóm" or "thôn" or "số" or "gần") } && (before.Sense is Sense.Self or Sense.Kin or Sense.Still || before.Text is "đang" or "còn")
                => terms[i] with { Sense = Sense.Elsewhere },
            "hẹn" when terms.Skip(i + 1).Take(3).TakeWhile(term => term.Sense is not (Sense.Come or Sense.Break or Sense.Strong)).Any(term => term.Sense == Sense.OtherDay)
                => terms[i] with { Sense = Sense.Absent },
            "sinh" when before.Sense is Sense.Family or Sense.Child || (before.Sense == Sense.Self && i > 1 && terms[i - 2].Sense is Sense.Family or Sense.Child)
                => terms[i] with { Sense = Sense.Ill },
            "mất" when before.Sense is Sense.Family or Sense.Child or Sense.Named || (i > 1 && terms[i - 2].Sense is Sense.Family)
                => terms[i] with { Sense = Sense.Death },
            _ => terms[i],
        };
    }

    private static Term Going(List<Term> terms, int i, Utterance said)
    {
        var next = Next(terms, i);
        var before = i > 0 ? terms[i - 1].Sense : Sense.Strong;
        if (before is Sense.Meeting or Sense.Late or Sense.Wait or Sense.Relay || (before == Sense.Other && Ends(next) && !HasSubject(terms, i)))
        {
            return terms[i] with { Sense = Sense.Particle };
        }

        if (next is { Sense: Sense.Other, Text: not ("nhớ" or "nhắc" or "gọi" or "kẻo" or "bật" or "mở") } to && (to.Text.Length > 2 || to.First(said).IsCapitalised || !Ends(Next(terms, i + 1))) && !to.First(said).Text.StartsWith("trực", StringComparison.Ordinal))
        {
            return terms[i] with { Sense = Sense.Elsewhere };
        }

        // "toi di ha noi": without marks the name of a place may look like a particle.
        var hidden = said.IsToneless && next is { Sense: Sense.Particle, Text: "ha" or "là" or "lại" or "đó" or "hơi" or "lúc" or "cái" or "cả" }
            && Next(terms, i + 1) is { Sense: Sense.Other };
        return hidden ? terms[i] with { Sense = Sense.Elsewhere }
            : next is { } known && IsReason(known.Sense) ? terms[i] with { Sense = Sense.Particle }
            : terms[i] with { Sense = Sense.Come };
    }

    private static Term Heading(List<Term> terms, int i, Utterance said)
    {
        if (Until.IsAt(terms, i))
        {
            return terms[i] with { Sense = Until.SenseOf(terms, i) };
        }

        var next = Next(terms, i);
        var afterReason = terms.Take(i).Reverse().TakeWhile(term => term.Sense is not (Sense.Self or Sense.Break or Sense.Strong or Sense.But or Sense.So))
            .Any(term => IsReason(term.Sense) || term.Sense is Sense.Past);
        var range = i > 0 && terms[i - 1].Sense is Sense.Clock or Sense.Number;
        if ((afterReason || range) && next is { Sense: Sense.Number or Sense.Clock or Sense.Now or Sense.Duration or Sense.Past })
        {
            return terms[i] with { Sense = Sense.Particle };
        }

        if (terms[i].Text is "ra" && next is { Text: "khỏi" })
        {
            return terms[i] with { Sense = Sense.Other };
        }

        if (terms[i].Text is "đến" or "tới" && next is { } until && until.First(said).Fold is "gio" or "hom" or "het" or "khi" or "cuoi")
        {
            return terms[i] with { Sense = Sense.Particle };
        }

        if (next is { Sense: Sense.Other } && i + 2 < terms.Count && IsReason(terms[i + 2].Sense))
        {
            return terms[i] with { Sense = Sense.Particle };
        }

        if (next is { Sense: Sense.Other } place && terms[i].Text is "đến" or "tới" or "ghé" && place.First(said).IsCapitalised)
        {
            return terms[i] with { Sense = Sense.Other };
        }

        if (next is { Sense: Sense.Other } to && terms[i].Text is not ("đến" or "tới" or "ghé"))
        {
            return to.First(said).IsCapitalised ? terms[i] with { Sense = Sense.Elsewhere }
                : terms[i] with { Sense = Sense.Other };
        }

        return next is { } known && (IsReason(known.Sense) || known.Sense is Sense.Family or Sense.Child)
            ? terms[i] with { Sense = Sense.Particle }
            : terms[i] with { Sense = Sense.Come };
    }

    private static Term Returning(List<Term> terms, int i, Utterance said)
    {
        var next = Next(terms, i);
        var before = i > 0 ? terms[i - 1].Sense : Sense.Strong;
        var later = terms.Take(i).Any(term => term.Sense is Sense.OtherDay || term.Text is "mai" or "ngày mai" or "mốt" or "tuần sau" or "tháng sau" or "cuối tuần" or "nữa");
        if (before == Sense.Negation)
        {
            return terms[i] with { Sense = Sense.Come };
        }

        if ((before == Sense.New && later) || (next is { Sense: Sense.Other } to && to.First(said).IsCapitalised))
        {
            return terms[i] with { Sense = Sense.Elsewhere };
        }

        return terms[i] with { Sense = next is { Sense: Sense.Clock } ? Sense.Come : Sense.Particle };
    }

    // Bare "vang" is "vâng" or "vắng"; only its neighbours can tell.
    private static Term Vang(List<Term> terms, int i, Utterance said)
    {
        var before = i > 0 ? terms[i - 1] : default;
        var next = Next(terms, i);
        var absent = before.Sense is Sense.Negation or Sense.Excuse or Sense.Request or Sense.Must or Sense.But or Sense.HowCould or Sense.Hedge or Sense.Past or Sense.Now or Sense.So or Sense.Want
            || before.Text is "xin" or "cho" or "chắc" or "báo" or "sẽ" or "lại" or "được" or "bị" or "đành"
            || terms.Take(i).Any(term => term.Sense == Sense.Negation)
            || next is { Sense: Sense.NegationTail or Sense.Now or Sense.Because or Sense.Ask or Sense.Ill or Sense.Past or Sense.Number }
            || (next is { } tail && tail.Text is "buổi" or "sao" or "một" or "họp");
        var yes = i <= 1 && before.Sense is Sense.Strong or Sense.Particle or Sense.Ack or Sense.Other
            && terms.Skip(i + 1).Any(term => term.Sense is Sense.Come or Sense.Go or Sense.Toward or Sense.Have or Sense.Late);
        return absent ? terms[i] with { Sense = Sense.Absent, Text = "vắng" }
            : yes ? terms[i] with { Sense = Sense.Yes, Text = "vâng" } : terms[i];
    }

    /// <summary>"đi họp phụ huynh", "có mặt ở cơ quan": what follows names a meeting or place that is not ours, so that coming cannot be told.</summary>
    public static bool IsOtherMeeting(List<Term> terms, int i)
    {
        var next = Next(terms, i);
        var names = terms[i].Sense == Sense.Come && terms[i].Text.Split(' ')[^1] is "họp" or "dự" or "gia" or "mặt" or "hoạt" or "ngay" or "liền" or "luôn";
        return IsAtOtherPlace(terms, i) || (names && next is { Sense: Sense.Other or Sense.Elsewhere or Sense.Reason or Sense.Death or Sense.Toward }
            && next.Value.Text is not ("tại" or "theo" or "để" or "và" or "cho" or "bằng" or "tới" or "đến" or "ra" or "hết" or "toàn" or "với" or "trước" or "lúc" or "vào" or "từ" or "khi")
            && !(next.Value.Text == "ở" && Next(terms, i + 1) is { Sense: Sense.Place }));
    }

    // "di hop o huyen", "den nha con o Vinh"; the unmarked "o" is read for "ở".
    private static bool IsAtOtherPlace(List<Term> terms, int i) => terms[i].Sense == Sense.Come
        && Enumerable.Range(i + 1, Math.Clamp(terms.Count - i - 2, 0, 4)).Any(at => terms[at].Text is "ở" or "o"
            && terms[at + 1] is { Sense: Sense.Other, Text: not ("đội" or "tổ" or "khối" or "xóm" or "thôn" or "số" or "gần" or "nhà" or "hội" or "chi" or "khu" or "phường" or "hàng" or "cuối" or "ghế" or "phía") });

    internal static bool IsReason(Sense sense) =>
        sense is Sense.Busy or Sense.Ill or Sense.Death or Sense.Reason or Sense.Elsewhere or Sense.Jam or Sense.Home;

    private static bool HasSubject(List<Term> terms, int i) =>
        terms.Take(i).Where((term, at) => term.Sense is Sense.Self or Sense.Together or Sense.Still || (term.Sense == Sense.Kin && terms[at + 1].Text != "ơi")).Any();

    private static bool Ends(Term? next) => next is null or { Sense: Sense.Strong or Sense.Break or Sense.Particle };

    private static Term? Next(List<Term> terms, int i) => i + 1 < terms.Count ? terms[i + 1] : null;
}
