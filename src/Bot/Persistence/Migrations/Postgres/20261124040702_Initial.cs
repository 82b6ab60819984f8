using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ChiBo.Bot.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AttendanceChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: false),
                    After = table.Column<string>(type: "text", nullable: false),
                    SaidBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttendanceChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Branches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    CommitteeId = table.Column<Guid>(type: "uuid", nullable: true),
                    AssistantName = table.Column<string>(type: "text", nullable: true),
                    ReminderOffsets = table.Column<string>(type: "text", nullable: true),
                    QuietHours = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Branches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ChannelAccounts",
                columns: table => new
                {
                    Address = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UnreachableSince = table.Column<long>(type: "bigint", nullable: true),
                    UnreachableBecause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChannelAccounts", x => x.Address);
                });

            migrationBuilder.CreateTable(
                name: "Chats",
                columns: table => new
                {
                    Address = table.Column<string>(type: "text", nullable: false),
                    LastWroteAt = table.Column<long>(type: "bigint", nullable: false),
                    OpenQuestion = table.Column<Guid>(type: "uuid", nullable: true),
                    DraftOf = table.Column<string>(type: "text", nullable: true),
                    Draft = table.Column<string>(type: "text", nullable: true),
                    DraftAt = table.Column<long>(type: "bigint", nullable: true),
                    UndoOf = table.Column<string>(type: "text", nullable: true),
                    Undo = table.Column<string>(type: "text", nullable: true),
                    ExplainedAt = table.Column<long>(type: "bigint", nullable: true),
                    Context = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Chats", x => x.Address);
                });

            migrationBuilder.CreateTable(
                name: "Committees",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Committees", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    BranchId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    DoneAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Errands",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Chat = table.Column<string>(type: "text", nullable: false),
                    Request = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Result = table.Column<string>(type: "text", nullable: true),
                    LeaseUntil = table.Column<long>(type: "bigint", nullable: true),
                    Attempt = table.Column<int>(type: "integer", nullable: false),
                    DoneAt = table.Column<long>(type: "bigint", nullable: true),
                    TakenAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Errands", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HandoverThreads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AskerChat = table.Column<string>(type: "text", nullable: false),
                    Asker = table.Column<Guid>(type: "uuid", nullable: true),
                    Branch = table.Column<Guid>(type: "uuid", nullable: true),
                    Origin = table.Column<string>(type: "text", nullable: true),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Receiver = table.Column<Guid>(type: "uuid", nullable: true),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    WordsTold = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RelayDueAt = table.Column<long>(type: "bigint", nullable: true),
                    RelayedAt = table.Column<long>(type: "bigint", nullable: true),
                    RemindDueAt = table.Column<long>(type: "bigint", nullable: true),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandoverThreads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Bot = table.Column<string>(type: "text", nullable: false),
                    UpdateId = table.Column<string>(type: "text", nullable: false),
                    SeenAt = table.Column<long>(type: "bigint", nullable: false),
                    Error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LinkAttempts",
                columns: table => new
                {
                    Chat = table.Column<string>(type: "text", nullable: false),
                    Since = table.Column<long>(type: "bigint", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkAttempts", x => x.Chat);
                });

            migrationBuilder.CreateTable(
                name: "Members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FullName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    FoldedName = table.Column<string>(type: "text", nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: true),
                    BirthYear = table.Column<int>(type: "integer", nullable: true),
                    Phone = table.Column<string>(type: "text", nullable: true),
                    Office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    OfficeCommittee = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Members", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    To = table.Column<string>(type: "text", nullable: false),
                    Bot = table.Column<string>(type: "text", nullable: false),
                    Lane = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    Message = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: true),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    Once = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Replaces = table.Column<long>(type: "bigint", nullable: true),
                    NotBefore = table.Column<long>(type: "bigint", nullable: false),
                    NotAfter = table.Column<long>(type: "bigint", nullable: true),
                    IsCode = table.Column<bool>(type: "boolean", nullable: false),
                    Attempt = table.Column<int>(type: "integer", nullable: false),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    LeaseUntil = table.Column<long>(type: "bigint", nullable: true),
                    PlatformMessageId = table.Column<string>(type: "text", nullable: true),
                    SentAt = table.Column<long>(type: "bigint", nullable: true),
                    LastError = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PartyGroups",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BranchId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartyGroups", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Questions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Chat = table.Column<string>(type: "text", nullable: false),
                    Feature = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Data = table.Column<string>(type: "text", nullable: false),
                    Labels = table.Column<string>(type: "text", nullable: false),
                    AskedAt = table.Column<long>(type: "bigint", nullable: false),
                    Once = table.Column<bool>(type: "boolean", nullable: false),
                    AnsweredAt = table.Column<long>(type: "bigint", nullable: true),
                    Answer = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Questions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Upkeep",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Upkeep", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WrongCodes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Chat = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WrongCodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GroupsOfBranches",
                columns: table => new
                {
                    Address = table.Column<string>(type: "text", nullable: false),
                    BranchId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegisteredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupsOfBranches", x => x.Address);
                    table.ForeignKey(
                        name: "FK_GroupsOfBranches_Branches_BranchId",
                        column: x => x.BranchId,
                        principalTable: "Branches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BranchId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartsAt = table.Column<long>(type: "bigint", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<string>(type: "text", nullable: false),
                    Agenda = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SeriesId = table.Column<Guid>(type: "uuid", nullable: true),
                    SeriesDay = table.Column<DateOnly>(type: "date", nullable: true),
                    OpenedAt = table.Column<long>(type: "bigint", nullable: true),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Meetings_Branches_BranchId",
                        column: x => x.BranchId,
                        principalTable: "Branches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeetingSeries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BranchId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false),
                    Time = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Place = table.Column<string>(type: "text", nullable: false),
                    NextLookAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingSeries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingSeries_Branches_BranchId",
                        column: x => x.BranchId,
                        principalTable: "Branches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BranchId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Audience = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    AuthorChat = table.Column<string>(type: "text", nullable: true),
                    AsksAcknowledgement = table.Column<bool>(type: "boolean", nullable: false),
                    Files = table.Column<string>(type: "text", nullable: false),
                    ScheduledFor = table.Column<long>(type: "bigint", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SentAt = table.Column<long>(type: "bigint", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "bigint", nullable: true),
                    CheckAt = table.Column<long>(type: "bigint", nullable: true),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    RemindedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notices_Branches_BranchId",
                        column: x => x.BranchId,
                        principalTable: "Branches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RosterImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BranchId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reading = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RosterImports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RosterImports_Branches_BranchId",
                        column: x => x.BranchId,
                        principalTable: "Branches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AccountHolders",
                columns: table => new
                {
                    Address = table.Column<string>(type: "text", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConsentVersion = table.Column<string>(type: "text", nullable: false),
                    ConsentedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountHolders", x => new { x.Address, x.MemberId });
                    table.ForeignKey(
                        name: "FK_AccountHolders_ChannelAccounts_Address",
                        column: x => x.Address,
                        principalTable: "ChannelAccounts",
                        principalColumn: "Address",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Invites",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    CodeHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    UsedAt = table.Column<long>(type: "bigint", nullable: true),
                    UsedIn = table.Column<string>(type: "text", nullable: true),
                    RevokedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invites", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invites_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LinkRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Chat = table.Column<string>(type: "text", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    BranchId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    VouchedAt = table.Column<long>(type: "bigint", nullable: true),
                    VouchedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LinkRequests_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    BranchId = table.Column<Guid>(type: "uuid", nullable: false),
                    RosterNumber = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: true),
                    Standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Post = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ExemptFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ExemptTo = table.Column<DateOnly>(type: "date", nullable: true),
                    ExemptResolution = table.Column<string>(type: "text", nullable: true),
                    Temporary = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    TemporaryFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    TemporaryTo = table.Column<DateOnly>(type: "date", nullable: true),
                    SuspendedFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    SuspendedTo = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Memberships_Branches_BranchId",
                        column: x => x.BranchId,
                        principalTable: "Branches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Memberships_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Memberships_PartyGroups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "PartyGroups",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Attendance",
                columns: table => new
                {
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: true),
                    Counting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ToldAt = table.Column<long>(type: "bigint", nullable: true),
                    AskedAt = table.Column<long>(type: "bigint", nullable: true),
                    Reply = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReplyReason = table.Column<string>(type: "text", nullable: true),
                    RepliedAt = table.Column<long>(type: "bigint", nullable: true),
                    ReplySaidBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ReplyVersion = table.Column<int>(type: "integer", nullable: false),
                    AskAgainAt = table.Column<long>(type: "bigint", nullable: true),
                    Presence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PresenceReason = table.Column<string>(type: "text", nullable: true),
                    PresenceAt = table.Column<long>(type: "bigint", nullable: true),
                    PresenceSaidBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendance", x => new { x.MeetingId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_Attendance_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Attendance_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Offset = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MeetingVersion = table.Column<int>(type: "integer", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    LatenessSeconds = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reminders_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RollCalls",
                columns: table => new
                {
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Secret = table.Column<byte[]>(type: "bytea", nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false),
                    Host = table.Column<string>(type: "text", nullable: true),
                    BoardRow = table.Column<long>(type: "bigint", nullable: true),
                    Changes = table.Column<bool>(type: "boolean", nullable: false),
                    ShownAt = table.Column<long>(type: "bigint", nullable: true),
                    NextChangeAt = table.Column<long>(type: "bigint", nullable: true),
                    ChangesUntil = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RollCalls", x => x.MeetingId);
                    table.ForeignKey(
                        name: "FK_RollCalls_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NoticeRecipients",
                columns: table => new
                {
                    NoticeId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Chat = table.Column<string>(type: "text", nullable: true),
                    RefusedBefore = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    RowId = table.Column<long>(type: "bigint", nullable: true),
                    AcknowledgedAt = table.Column<long>(type: "bigint", nullable: true),
                    AcknowledgedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeRecipients", x => new { x.NoticeId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_NoticeRecipients_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_NoticeRecipients_Notices_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "Notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccountHolders_MemberId",
                table: "AccountHolders",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendance_AskAgainAt",
                table: "Attendance",
                column: "AskAgainAt");

            migrationBuilder.CreateIndex(
                name: "IX_Attendance_MemberId",
                table: "Attendance",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceChanges_MeetingId_MemberId",
                table: "AttendanceChanges",
                columns: new[] { "MeetingId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Branches_Code",
                table: "Branches",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Chats_LastWroteAt",
                table: "Chats",
                column: "LastWroteAt");

            migrationBuilder.CreateIndex(
                name: "IX_Committees_Name",
                table: "Committees",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DataRequests_BranchId_DoneAt",
                table: "DataRequests",
                columns: new[] { "BranchId", "DoneAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DataRequests_MemberId",
                table: "DataRequests",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_Errands_DoneAt",
                table: "Errands",
                column: "DoneAt");

            migrationBuilder.CreateIndex(
                name: "IX_GroupsOfBranches_BranchId",
                table: "GroupsOfBranches",
                column: "BranchId");

            migrationBuilder.CreateIndex(
                name: "IX_HandoverThreads_AskerChat_State",
                table: "HandoverThreads",
                columns: new[] { "AskerChat", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_HandoverThreads_Branch_State",
                table: "HandoverThreads",
                columns: new[] { "Branch", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_HandoverThreads_State_RelayDueAt",
                table: "HandoverThreads",
                columns: new[] { "State", "RelayDueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_HandoverThreads_State_RemindDueAt",
                table: "HandoverThreads",
                columns: new[] { "State", "RemindDueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_Bot_UpdateId",
                table: "Inbox",
                columns: new[] { "Bot", "UpdateId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_SeenAt",
                table: "Inbox",
                column: "SeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_Invites_CodeHash",
                table: "Invites",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invites_ExpiresAt",
                table: "Invites",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_Invites_MemberId",
                table: "Invites",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_LinkAttempts_Since",
                table: "LinkAttempts",
                column: "Since");

            migrationBuilder.CreateIndex(
                name: "IX_LinkRequests_Chat_MemberId",
                table: "LinkRequests",
                columns: new[] { "Chat", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LinkRequests_ExpiresAt",
                table: "LinkRequests",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_LinkRequests_MemberId",
                table: "LinkRequests",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_BranchId_StartsAt",
                table: "Meetings",
                columns: new[] { "BranchId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_SeriesId_SeriesDay",
                table: "Meetings",
                columns: new[] { "SeriesId", "SeriesDay" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingSeries_BranchId_Kind",
                table: "MeetingSeries",
                columns: new[] { "BranchId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingSeries_NextLookAt",
                table: "MeetingSeries",
                column: "NextLookAt");

            migrationBuilder.CreateIndex(
                name: "IX_Members_FoldedName",
                table: "Members",
                column: "FoldedName");

            migrationBuilder.CreateIndex(
                name: "IX_Members_Phone",
                table: "Members",
                column: "Phone");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_BranchId_RosterNumber_From",
                table: "Memberships",
                columns: new[] { "BranchId", "RosterNumber", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_GroupId",
                table: "Memberships",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_MemberId",
                table: "Memberships",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_NoticeRecipients_Chat",
                table: "NoticeRecipients",
                column: "Chat");

            migrationBuilder.CreateIndex(
                name: "IX_NoticeRecipients_MemberId",
                table: "NoticeRecipients",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_NoticeRecipients_RowId",
                table: "NoticeRecipients",
                column: "RowId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_BranchId_CreatedAt",
                table: "Notices",
                columns: new[] { "BranchId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_State_CheckAt",
                table: "Notices",
                columns: new[] { "State", "CheckAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_State_ScheduledFor",
                table: "Notices",
                columns: new[] { "State", "ScheduledFor" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Once",
                table: "Outbox",
                column: "Once",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Replaces",
                table: "Outbox",
                column: "Replaces");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_State_Bot_Lane_Id",
                table: "Outbox",
                columns: new[] { "State", "Bot", "Lane", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Subject",
                table: "Outbox",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_To_State",
                table: "Outbox",
                columns: new[] { "To", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_PartyGroups_BranchId_Name",
                table: "PartyGroups",
                columns: new[] { "BranchId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Questions_AskedAt",
                table: "Questions",
                column: "AskedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_MeetingId_Offset",
                table: "Reminders",
                columns: new[] { "MeetingId", "Offset" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_State_DueAt",
                table: "Reminders",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RollCalls_NextChangeAt",
                table: "RollCalls",
                column: "NextChangeAt");

            migrationBuilder.CreateIndex(
                name: "IX_RosterImports_BranchId",
                table: "RosterImports",
                column: "BranchId");

            migrationBuilder.CreateIndex(
                name: "IX_RosterImports_ExpiresAt",
                table: "RosterImports",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_WrongCodes_Chat_At",
                table: "WrongCodes",
                columns: new[] { "Chat", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountHolders");

            migrationBuilder.DropTable(
                name: "Attendance");

            migrationBuilder.DropTable(
                name: "AttendanceChanges");

            migrationBuilder.DropTable(
                name: "Chats");

            migrationBuilder.DropTable(
                name: "Committees");

            migrationBuilder.DropTable(
                name: "DataRequests");

            migrationBuilder.DropTable(
                name: "Errands");

            migrationBuilder.DropTable(
                name: "GroupsOfBranches");

            migrationBuilder.DropTable(
                name: "HandoverThreads");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "Invites");

            migrationBuilder.DropTable(
                name: "LinkAttempts");

            migrationBuilder.DropTable(
                name: "LinkRequests");

            migrationBuilder.DropTable(
                name: "MeetingSeries");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "NoticeRecipients");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "Questions");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "RollCalls");

            migrationBuilder.DropTable(
                name: "RosterImports");

            migrationBuilder.DropTable(
                name: "Upkeep");

            migrationBuilder.DropTable(
                name: "WrongCodes");

            migrationBuilder.DropTable(
                name: "ChannelAccounts");

            migrationBuilder.DropTable(
                name: "PartyGroups");

            migrationBuilder.DropTable(
                name: "Members");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropTable(
                name: "Branches");
        }
    }
}
