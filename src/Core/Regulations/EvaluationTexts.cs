using System.Globalization;

namespace ChiBo.Core.Regulations;

/// <summary>What an evaluation says to who runs it.</summary>
public static class EvaluationTexts
{
    /// <summary>Under which name questions without a style are counted.</summary>
    public const string NoStyle = "không ghi kiểu";

    public const string NoQuestions = "Tệp câu hỏi không có câu nào.";

    public const string NoPassages = "Tệp đoạn văn không có đoạn nào.";

    public const string NoFile = "Không có tệp đó, hoặc không có quyền đọc.";

    private const int LongestText = 90;

    // Figures as everywhere in Vietnamese: 0,95.
    private static readonly CultureInfo s_numbers = CultureInfo.GetCultureInfo("vi-VN");

    public static string NoObject(int line) => $"Dòng {line} không đọc được: mỗi dòng phải là một đối tượng JSON có đúng kiểu dữ liệu.";

    public static string Lacks(int line, string field) => $"Dòng {line} thiếu \"{field}\".";

    public static string Twice(string id, int first, int second) => $"Mã \"{id}\" có hai lần, ở dòng {first} và dòng {second}: mỗi đoạn cần một mã riêng.";

    public static string NoSuchQuestion(string id) => $"Trong tệp không có câu hỏi {id}.";

    /// <summary>The tables: in all and by style, then the unanswerable and the times.</summary>
    public static string Figures(EvaluationResult result)
    {
        var all = result.All;
        return string.Join('\n', result.ByStyle.Select(s => Line(s.Key, s.Value)).Prepend(Line("tất cả", all))
            .Prepend("kiểu câu                   hỏi  đúng-1  đúng-5    MRR  thẳng    sai   chọn  chọn đúng  tới được")
            .Append(string.Create(s_numbers, $"Không có trong quy định: {all.Unanswerable} câu; trả lời thẳng {all.UnanswerableDirect:P1}, đưa lựa chọn {all.UnanswerableChoice:P1}, từ chối {all.UnanswerableDeclined:P1}."))
            .Append(string.Create(s_numbers, $"Thời gian mỗi câu: giữa {result.P50Ms:0.00} ms, chậm nhất trong trăm câu {result.P99Ms:0.00} ms.")));
    }

    /// <summary>Why one question was answered as it was: the question as read, what was found by which words, and the line.</summary>
    public static string Why(QuestionOutcome outcome, Rules rules)
    {
        var (question, ranking, index, line) = (outcome.Question, outcome.Ranking, rules.Index, rules.Line);
        List<string> lines = [$"Câu {question.Id} ({question.Style}): {question.Asked}"];
        if (question.Previous is { } previous)
        {
            lines.Add($"Câu hỏi trước đó: {previous}{(FollowUp.LeansOn(question.Asked, previous) ? "; đọc cùng câu này" : "; không đọc cùng, vì câu này tự đủ ý")}");
        }

        lines.Add($"Đọc là: {ranking.Understood}");
        lines.Add(question.Answerable ? $"Nhãn: {string.Join(", ", question.FactIds)}" : "Nhãn: không có trong quy định");
        lines.Add(ranking.Hits.Count == 0 ? "Không tìm thấy đoạn nào." : "Tìm thấy:");
        lines.AddRange(ranking.Hits.Take(5).Select((hit, i) => Found(i + 1, hit, question, index)));
        lines.Add(string.Create(s_numbers, $"Câu ngoài phạm vi gần nhất: {ranking.NearestDecoy:0.0} điểm."));
        lines.Add(string.Create(s_numbers, $"Khả năng đoạn đầu đúng: {outcome.Chance:0.00} (từ {line.DirectFrom:0.00} trả lời thẳng, từ {line.ChoiceFrom:0.00} đưa lựa chọn). {Outcome(outcome, line)}"));
        return string.Join('\n', lines);
    }

    private static string Found(int place, Hit hit, LabelledQuestion question, PassageIndex index)
    {
        var right = question.FactIds.Contains(hit.Passage.Id, StringComparer.Ordinal) ? "  ← đúng nhãn" : "";
        var text = hit.Passage.Text.Length <= LongestText ? hit.Passage.Text : $"{hit.Passage.Text[..LongestText]}…";
        var words = string.Join(", ", index.Matches(question.Asked, hit.Passage).Take(8).Select(m => string.Create(s_numbers, $"{m.Words} {m.Score:0.0}")));
        return string.Create(s_numbers, $"  {place}. {hit.Passage.Id} {hit.Score:0.0} điểm{right}\n     {text.ReplaceLineEndings(" ")}\n     Nhờ các chữ: {words}");
    }

    private static string Outcome(QuestionOutcome outcome, AnswerLine line) => outcome.Answer.Match(
        _ => "Vì vậy trả lời thẳng.",
        _ => outcome.Chance >= line.DirectFrom ? "Một câu ngoài phạm vi còn gần hơn, vì vậy chỉ đưa lựa chọn." : "Vì vậy đưa lựa chọn.",
        declined => declined.IsOrder ? "Câu này ra lệnh cho trợ lý, vì vậy từ chối." : "Vì vậy từ chối và mời hỏi bí thư.");

    private static string Line(string style, EvaluationFigures f) => string.Create(
        s_numbers,
        $"{style,-24} {f.Answerable + f.Unanswerable,5}   {f.HitAt1:0.000}   {f.HitAt5:0.000}  {f.Mrr:0.000}  {f.Direct:0.000}  {f.DirectWrong:0.000}  {f.Choice:0.000}      {f.ChoiceRight:0.000}     {f.Reached:0.000}");
}
