namespace ChiBo.Bot.Commands;

/// <summary>Plainly fictional people: the family name is always "Mẫu".</summary>
public static class DemoNames
{
    private static readonly string[] s_middle =
        ["Thị", "Văn", "Đức", "Ngọc", "Xuân", "Hữu", "Thanh", "Minh", "Quang", "Thu", "Kim", "Đình", "Công", "Bích", "Trọng", "Hồng"];

    private static readonly string[] s_given =
    [
        "An", "Bình", "Cúc", "Dung", "Giang", "Hà", "Hòa", "Lan", "Mai", "Nga", "Oanh", "Phúc", "Quế", "Sơn", "Tâm", "Thảo", "Tuyết", "Uyên",
        "Vân", "Xuyến", "Yến", "Chiến", "Dũng", "Hải", "Hùng", "Khánh", "Lâm", "Long", "Nam", "Nhàn", "Phương", "Sáu", "Thắng", "Tiến", "Toàn", "Vinh",
    ];

    /// <summary>How many different names there are.</summary>
    public static int Count => s_middle.Length * s_given.Length;

    /// <summary>The name at a place; different for <see cref="Count"/> places in a row.</summary>
    public static string At(int place)
    {
        // 36 and 16 share the factor 4, so both indexes stepping together would repeat early.
        var at = ((place % Count) + Count) % Count;
        return $"Mẫu {s_middle[((at / s_given.Length) + at) % s_middle.Length]} {s_given[at % s_given.Length]}";
    }
}
