using ChiBo.Core.Messaging;

namespace ChiBo.Core.Enrolment;

/// <summary>
/// The seats of one bot account while they are dealt. A part is kept from ordinary members: for those with a post, for
/// helpers, and for strangers who scan a code that hangs somewhere.
/// </summary>
/// <param name="leaders">Seats taken by people with a post or an office; they sit on the kept ones first.</param>
/// <param name="others">Seats taken by all others.</param>
public sealed class BotSeats(Door door, int leaders, int others)
{
    /// <summary>One seat in so many is kept. Ours: five of the fifty of a free bot.</summary>
    public const int KeptOneIn = 10;

    private int _leaders = leaders;
    private int _others = others;

    public Door Door => door;

    /// <summary>True where the platform sets no bound.</summary>
    public bool IsUnlimited => door.Seats is null;

    /// <summary>Seats kept back, taken or not; at least one of a small bot.</summary>
    public int Kept => door.Seats is { } seats ? Math.Max(1, seats / KeptOneIn) : 0;

    /// <summary>Seats that people with a post may still take.</summary>
    public int RoomForLeaders => door.Seats is { } seats ? Math.Max(0, seats - _leaders - _others) : int.MaxValue;

    /// <summary>Seats that ordinary members may still take.</summary>
    public int Room => RoomWith(_leaders, _others);

    /// <summary>So many more could all sit down.</summary>
    public bool Takes(int moreLeaders, int moreOthers) => RoomForLeaders >= moreLeaders && RoomWith(_leaders + moreLeaders, _others) >= moreOthers;

    /// <summary>Takes a seat; false when there is none for him.</summary>
    public bool Seat(bool leader)
    {
        if (leader ? RoomForLeaders == 0 : Room == 0)
        {
            return false;
        }

        (_leaders, _others) = leader ? (_leaders + 1, _others) : (_leaders, _others + 1);
        return true;
    }

    private int RoomWith(int sittingLeaders, int sittingOthers) =>
        door.Seats is { } seats ? Math.Max(0, seats - sittingOthers - Math.Max(Kept, sittingLeaders)) : int.MaxValue;
}
