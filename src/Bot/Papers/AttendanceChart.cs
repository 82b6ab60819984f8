using System.Globalization;
using ScottPlot;
using SkiaSharp;

namespace ChiBo.Bot.Papers;

/// <summary>The attendance report as a picture: for each meeting one standing bar per kind of presence.</summary>
public static class AttendanceChart
{
    private const int Width = 1_080;
    private const int Height = 720;

    /// <summary>The bars of a meeting and a gap.</summary>
    private const double Step = 6.5;

    /// <summary>Told apart in grey print and by the colour-blind (after Okabe and Ito).</summary>
    private static readonly (string Label, string Color, Func<AttendanceMeeting, int> Count)[] Parts =
    [
        ("Có mặt", "#56B4E9", meeting => meeting.Present),
        ("Đến muộn", "#009E73", meeting => meeting.Late),
        ("Vắng có lý do", "#F0E442", meeting => meeting.Excused),
        ("Vắng không lý do", "#D55E00", meeting => meeting.Unexcused),
        ("Chưa ghi", "#BBBBBB", meeting => meeting.NotRecorded),
    ];

    static AttendanceChart() => Fonts.FontResolvers.Insert(0, new EmbeddedFont());

    public static byte[] Png(AttendanceTable table)
    {
        using var plot = new Plot();
        plot.Font.Set(PaperFonts.Name);
        plot.Title($"{table.Branch}. {table.Title}", 22);
        plot.Add.Bars(table.Meetings.SelectMany(Bars).ToArray()).ValueLabelStyle.FontSize = 16;
        plot.Axes.Bottom.SetTicks([.. table.Meetings.Select((_, i) => (i * Step) + ((Parts.Length - 1) / 2.0))], [.. table.Meetings.Select(Below)]);
        plot.Axes.Bottom.TickLabelStyle.FontSize = 16;
        plot.Axes.Left.TickLabelStyle.FontSize = 16;
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { IntegerTicksOnly = true };
        plot.Axes.Margins(left: 0.05, right: 0.05, bottom: 0, top: 0.1);
        plot.HideGrid();
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.ShowLegend(Edge.Bottom).Legend.FontSize = 16;
        plot.Legend.Orientation = Orientation.Horizontal;
        plot.Legend.ManualItems.AddRange(Parts.Select(part => new LegendItem { LabelText = part.Label, FillColor = Color.FromHex(part.Color) }));
        return plot.GetImageBytes(Width, Height, ImageFormat.Png);
    }

    private static IEnumerable<Bar> Bars(AttendanceMeeting meeting, int meetingIndex) =>
        Parts.Select((part, i) => new Bar
        {
            Position = (meetingIndex * Step) + i,
            Value = part.Count(meeting),
            FillColor = Color.FromHex(part.Color),
            Label = $"{part.Count(meeting)}",
            LineWidth = 1,
        });

    private static string Below(AttendanceMeeting meeting) => meeting.Rate is { } rate
        ? $"{meeting.Heading}\ndự {meeting.Present + meeting.Late}/{meeting.Base} ({rate.ToString("0.0%", CultureInfo.GetCultureInfo("vi-VN"))})"
        : meeting.Heading;

    /// <summary>Gives the plot the same letters as every paper, on a machine with no font too.</summary>
    private sealed class EmbeddedFont : IFontResolver
    {
        public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
            fontName != PaperFonts.Name ? null : weight >= FontWeight.SemiBold ? PaperFonts.Bold : PaperFonts.Regular;

        public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
            fontName != PaperFonts.Name ? null : bold ? PaperFonts.Bold : PaperFonts.Regular;
    }
}
