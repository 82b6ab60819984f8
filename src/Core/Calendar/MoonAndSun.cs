namespace ChiBo.Core.Calendar;

/// <summary>
/// When the moon is new and where the sun stands, as whole days of the Vietnamese clock (UTC+7).
/// Source: Jean Meeus, Astronomical Algorithms (2nd edition, 1998), chapter 49 (phases of the moon, about 20 seconds)
/// and chapter 25 (apparent longitude of the sun, 0.01 degree, about 15 minutes of time).
/// Days are counted as <see cref="DateOnly.DayNumber"/>.
/// </summary>
internal static class MoonAndSun
{
    private const double DaysFromUtc = 7.0 / 24;
    private const double JulianDayOfDayZero = 1721425.5;
    private const double MeanMonth = 29.530588861;
    private const double FirstNewMoonOf2000 = 2451550.09766;

    // Coefficient in days; power of the orbit's eccentricity; multiples of M, M', F (Meeus, p. 351, new moon).
    private static readonly (double Days, int E, int M, int Moon, int F)[] Periodic =
    [
        (-0.40720, 0, 0, 1, 0), (0.17241, 1, 1, 0, 0), (0.01608, 0, 0, 2, 0), (0.01039, 0, 0, 0, 2),
        (0.00739, 1, -1, 1, 0), (-0.00514, 1, 1, 1, 0), (0.00208, 2, 2, 0, 0), (-0.00111, 0, 0, 1, -2),
        (-0.00057, 0, 0, 1, 2), (0.00056, 1, 1, 2, 0), (-0.00042, 0, 0, 3, 0), (0.00042, 1, 1, 0, 2),
        (0.00038, 1, 1, 0, -2), (-0.00024, 1, -1, 2, 0), (-0.00007, 0, 2, 1, 0), (0.00004, 0, 0, 2, -2),
        (0.00004, 0, 3, 0, 0), (0.00003, 0, 1, 1, -2), (0.00003, 0, 0, 2, 2), (-0.00003, 0, 1, 1, 2),
        (0.00003, 0, -1, 1, 2), (-0.00002, 0, -1, 1, -2), (-0.00002, 0, 1, 3, 0), (0.00002, 0, 0, 4, 0),
    ];

    // Coefficient in days; angle in degrees at k = 0; degrees per month (Meeus, p. 351 and 352, planetary arguments).
    private static readonly (double Days, double Start, double PerMonth)[] Planetary =
    [
        (0.000325, 299.77, 0.107408), (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886),
        (0.000126, 349.42, 36.412478), (0.000110, 84.66, 18.206239), (0.000062, 141.74, 53.303771),
        (0.000060, 207.14, 2.453732), (0.000056, 154.84, 7.306860), (0.000047, 34.52, 27.261239),
        (0.000042, 207.19, 0.121824), (0.000040, 291.34, 1.844379), (0.000037, 161.72, 24.198154),
        (0.000035, 239.56, 25.513099), (0.000023, 331.55, 3.592518),
    ];

    // Seconds by which uniform time runs ahead of the earth's rotation. Before 2025 as measured, later as foretold by
    // F. Espenak and J. Meeus, Five Millennium Canon of Solar Eclipses (NASA/TP-2006-214141).
    private static readonly (double Year, double Seconds)[] EarthLag =
    [
        (1890, -6), (1900, -3), (1920, 21), (1940, 24), (1960, 33), (1980, 51), (2000, 64), (2025, 69),
        (2050, 93), (2100, 203), (2150, 328), (2200, 442), (2210, 467),
    ];

    /// <summary>The number of the new moon nearest a day, counted from the first of the year 2000.</summary>
    public static int NewMoonNear(DateOnly day) =>
        (int)Math.Round((day.DayNumber + JulianDayOfDayZero - FirstNewMoonOf2000) / MeanMonth);

    /// <summary>The instant of new moon <paramref name="k"/> as a Julian day of uniform (dynamical) time.</summary>
    public static double NewMoonInstant(int k)
    {
        var t = k / 1236.85;
        var sun = 2.5534 + (29.10535670 * k) - (t * t * (0.0000014 + (0.00000011 * t)));
        var moon = 201.5643 + (385.81693528 * k) + (t * t * (0.0107582 + (t * (0.00001238 - (0.000000058 * t)))));
        var node = 160.7108 + (390.67050284 * k) - (t * t * (0.0016118 + (t * (0.00000227 - (0.000000011 * t)))));
        var ascending = 124.7746 - (1.56375588 * k) + (t * t * (0.0020672 + (0.00000215 * t)));
        var eccentricity = 1 - (t * (0.002516 + (0.0000074 * t)));

        var instant = FirstNewMoonOf2000 + (MeanMonth * k)
            + (t * t * (0.00015437 - (t * (0.000000150 - (0.00000000073 * t)))));
        foreach (var term in Periodic)
        {
            instant += term.Days * Math.Pow(eccentricity, term.E)
                * Sine((term.M * sun) + (term.Moon * moon) + (term.F * node));
        }

        instant -= 0.00017 * Sine(ascending);
        for (var i = 0; i < Planetary.Length; i++)
        {
            var (days, start, perMonth) = Planetary[i];
            instant += days * Sine(start + (perMonth * k) - (i == 0 ? 0.009173 * t * t : 0));
        }

        return instant;
    }

    /// <summary>The day of the Vietnamese clock on which new moon <paramref name="k"/> falls.</summary>
    public static int NewMoonDay(int k)
    {
        var instant = NewMoonInstant(k);
        return (int)Math.Floor(instant - LagDays(instant) + DaysFromUtc - JulianDayOfDayZero);
    }

    /// <summary>
    /// In which twelfth of its yearly way (0 to 11, from the March equinox) the sun stands as a day begins in Vietnam.
    /// It grows by one over each major solar term; 9 begins at the winter solstice.
    /// </summary>
    public static int SunTwelfth(int day)
    {
        var universal = day + JulianDayOfDayZero - DaysFromUtc;
        var t = (universal + LagDays(universal) - 2451545.0) / 36525;
        var mean = 280.46646 + (t * (36000.76983 + (0.0003032 * t)));
        var anomaly = 357.52911 + (t * (35999.05029 - (0.0001537 * t)));
        var centre = ((1.914602 - (t * (0.004817 + (0.000014 * t)))) * Sine(anomaly))
            + ((0.019993 - (0.000101 * t)) * Sine(2 * anomaly))
            + (0.000289 * Sine(3 * anomaly));
        var longitude = mean + centre - 0.00569 - (0.00478 * Sine(125.04 - (1934.136 * t)));
        return (int)Math.Floor((longitude - (360 * Math.Floor(longitude / 360))) / 30) % 12;
    }

    private static double LagDays(double julianDay)
    {
        var year = 2000 + ((julianDay - 2451545.0) / 365.25);
        var i = 1;
        while (i < EarthLag.Length - 1 && EarthLag[i].Year < year)
        {
            i++;
        }

        var (from, to) = (EarthLag[i - 1], EarthLag[i]);
        var seconds = from.Seconds + ((to.Seconds - from.Seconds) * (year - from.Year) / (to.Year - from.Year));
        return seconds / 86400;
    }

    private static double Sine(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
