package org.luoshi.platform.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.DraftAgenda;
import org.luoshi.platform.sessions.InviteAttendee;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.ItemMode;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.MoveItem;
import org.luoshi.platform.sessions.PlanMeeting;
import org.luoshi.platform.sessions.RunMeeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.SignIn;
import org.luoshi.platform.sessions.released.Release;
import org.luoshi.platform.sessions.votes.Ballot;
import org.luoshi.platform.sessions.votes.CastBallot;
import org.luoshi.platform.sessions.votes.ClosePoll;
import org.luoshi.platform.sessions.votes.OpenPoll;
import org.luoshi.platform.sessions.votes.PollId;
import org.luoshi.platform.sessions.votes.PollOutcome;
import org.luoshi.platform.sessions.votes.PreparePoll;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.luoshi.procedure.vote.Choice;
import org.luoshi.procedure.vote.VoteKind;
import org.springframework.stereotype.Component;

/**
 * Two sessions of the standing committee of 示例市: one held in March from the plan to what was released, and one that sits
 * today with its agenda adopted and the first question put, for whoever wants to vote.
 */
@Component
class DemoSessions {
    static final LocalDate HELD = LocalDate.of(2026, 3, 26);
    private static final int ORDINAL = 32;
    private static final long SEED = 30_0326L;
    private static final Viewer STAFF = new DemoViewer();
    /** Members who are away. */
    private static final int AWAY = 4;

    private final PlanMeeting plan;
    private final MoveMatter move;
    private final Matters matters;
    private final InviteAttendee invite;
    private final DraftAgenda draft;
    private final SignIn signIn;
    private final RunMeeting run;
    private final MoveItem items;
    private final PreparePoll prepare;
    private final OpenPoll open;
    private final CastBallot cast;
    private final ClosePoll close;
    private final Release release;
    private final DemoDeliberation deliberation;
    private final Agendas agendas;
    private final Assemblies assemblies;
    private final CityDate date;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    DemoSessions(
            PlanMeeting plan,
            MoveMatter move,
            Matters matters,
            InviteAttendee invite,
            DraftAgenda draft,
            SignIn signIn,
            RunMeeting run,
            MoveItem items,
            PreparePoll prepare,
            OpenPoll open,
            CastBallot cast,
            ClosePoll close,
            Release release,
            DemoDeliberation deliberation,
            Agendas agendas,
            Assemblies assemblies,
            CityDate date) {
        this.plan = plan;
        this.move = move;
        this.matters = matters;
        this.invite = invite;
        this.draft = draft;
        this.signIn = signIn;
        this.run = run;
        this.items = items;
        this.prepare = prepare;
        this.open = open;
        this.cast = cast;
        this.close = close;
        this.release = release;
        this.deliberation = deliberation;
        this.agendas = agendas;
        this.assemblies = assemblies;
        this.date = date;
    }

    /** One line of an agenda in short. */
    private record Item(String title, ItemKind kind, ItemMode mode, String reporter, boolean votes) {}

    private static final List<Item> MARCH = List.of(
            new Item("关于2025年法治政府建设情况的报告", ItemKind.REPORT, ItemMode.ORAL, "市司法局局长", false),
            new Item("关于个别代表的代表资格的报告", ItemKind.QUALIFICATION_REPORT, ItemMode.ORAL, "代表资格审查委员会", true),
            new Item("关于市十五届人大六次会议筹备情况的报告", ItemKind.REPORT, ItemMode.ORAL, "秘书长", false),
            new Item("市十五届人大六次会议议程（草案）", ItemKind.CONGRESS_DRAFT, ItemMode.WRITTEN, "主任会议", true),
            new Item("市十五届人大六次会议主席团和秘书长名单（草案）", ItemKind.NAME_LIST, ItemMode.WRITTEN, "主任会议", true),
            new Item("市十五届人大六次会议列席人员名单（草案）", ItemKind.NAME_LIST, ItemMode.WRITTEN, "主任会议", true),
            new Item("市十五届人大六次会议议案审查委员会名单（草案）", ItemKind.NAME_LIST, ItemMode.WRITTEN, "主任会议", true),
            new Item("市人大常委会工作报告（稿）", ItemKind.CONGRESS_DRAFT, ItemMode.WRITTEN, "主任会议", true));

    private static final List<Item> TODAY = List.of(
            new Item("关于校外托管服务管理情况的报告", ItemKind.REPORT, ItemMode.ORAL, "市教育局局长", false),
            new Item("关于批准2026年市本级预算调整方案的决议（草案）", ItemKind.PLAN_BUDGET, ItemMode.ORAL, "市财政局局长", true),
            new Item("关于加强饮用水水源地保护的决定（草案）", ItemKind.DECISION, ItemMode.WRITTEN, "城乡建设环境保护委员会", true));

    void play(City city, LocalDate today) {
        OrganisationId committee = city.unit("standing-committee");
        Meeting march = prepared(committee, ORDINAL, HELD, MARCH, city);
        deliberation.prepare(march, HELD);
        held(march);
        deliberation.publish(march, HELD);
        Meeting sitting = prepared(committee, ORDINAL + 1, today, TODAY, city);
        sitting(sitting, today);
        deliberation.deliberate(sitting, today);
    }

    private Meeting prepared(OrganisationId committee, int ordinal, LocalDate day, List<Item> agenda, City city) {
        MeetingId id = new MeetingId(DemoIds.of("meeting", ordinal));
        Meeting meeting = date.valueAt(day.minusDays(40).atTime(9, 30), () -> {
            Meeting planned = plan.handle(
                            new PlanMeeting.Command(
                                    id,
                                    committee,
                                    "standing-committee",
                                    ordinal,
                                    "",
                                    ordinal == ORDINAL ? LocalDate.of(2026, 2, 27) : HELD),
                            STAFF)
                    .orThrow();
            step(planned, "set-date", Map.of("session-on", new Value.Day(day), "meeting", new Value.Text("主任会议")));
            return planned;
        });
        date.at(day.minusDays(24).atTime(10, 0), () -> {
            draft.handle(new DraftAgenda.Command(id, lines(ordinal, agenda), ""), STAFF)
                    .orThrow();
            step(meeting, "reports-to-committee", Map.of());
        });
        date.at(day.minusDays(12).atTime(10, 0), () -> step(meeting, "reports-to-sc", Map.of()));
        date.at(day.minusDays(9).atTime(15, 0), () -> {
            step(meeting, "reports-to-members", Map.of());
            step(
                    meeting,
                    "give-notice",
                    Map.of("topics", new Value.Text(agenda.getFirst().title()), "place", new Value.Text("市人大机关会议厅")));
            guest(meeting, city, "government-office", "市人民政府办公厅");
            guest(meeting, city, "court", "市中级人民法院");
        });
        return meeting;
    }

    private void guest(Meeting meeting, City city, String unit, String post) {
        var person = unit.equals("government-office")
                ? city.contacts().get(unit)
                : city.heads().get(unit);
        if (person != null) {
            invite.handle(
                            new InviteAttendee.Command(meeting.id(), SeatId.fresh(), person.id(), person.name(), post),
                            STAFF)
                    .orThrow();
        }
    }

    private static List<DraftAgenda.Line> lines(int ordinal, List<Item> agenda) {
        List<DraftAgenda.Line> lines = new ArrayList<>();
        for (Item item : agenda) {
            lines.add(new DraftAgenda.Line(
                    new ItemId(DemoIds.of("item", ordinal + item.title())),
                    item.title(),
                    item.kind(),
                    item.mode(),
                    item.reporter(),
                    item.votes()));
        }
        return lines;
    }

    /** The session of March: opened, adopted, heard, voted, closed, released. */
    private void held(Meeting meeting) {
        List<Seat> present = come(meeting, HELD.atTime(8, 40));
        date.at(
                HELD.atTime(9, 0),
                () -> run.handle(meeting.id(), RunMeeting.Step.OPEN, STAFF).orThrow());
        vote(meeting, null, "会议议程（草案）", "agenda", present, HELD.atTime(9, 5));
        List<AgendaItem> adopted = agenda(meeting).items();
        date.at(HELD.atTime(9, 20), () -> {
            run.handle(meeting.id(), RunMeeting.Step.DELIBERATE, STAFF).orThrow();
            for (AgendaItem item : adopted) {
                items.handle(meeting.id(), item.id(), MoveItem.Step.OPEN, STAFF).orThrow();
                items.handle(meeting.id(), item.id(), MoveItem.Step.FINISH, STAFF)
                        .orThrow();
            }
        });
        date.at(
                HELD.atTime(15, 0),
                () -> run.handle(meeting.id(), RunMeeting.Step.BEGIN_VOTES, STAFF)
                        .orThrow());
        LocalDateTime at = HELD.atTime(15, 5);
        for (AgendaItem item : adopted.stream().filter(AgendaItem::votes).toList()) {
            vote(meeting, item.id(), item.title(), item.kind().voteKind(), present, at);
            at = at.plusMinutes(6);
        }
        date.at(at, () -> run.handle(meeting.id(), RunMeeting.Step.CLOSE, STAFF).orThrow());
        date.at(at.plusMinutes(50), () -> {
            release.handle(meeting.id(), EnumSet.allOf(Release.Part.class), STAFF)
                    .orThrow();
            step(meeting, "publish", Map.of("where", new Value.Text("常委会公报和门户网站")));
        });
    }

    /** The session of today: the agenda is adopted, the first item is open, a question is put and not opened. */
    private void sitting(Meeting meeting, LocalDate today) {
        List<Seat> present = come(meeting, today.atTime(0, 1));
        date.at(
                today.atTime(0, 2),
                () -> run.handle(meeting.id(), RunMeeting.Step.OPEN, STAFF).orThrow());
        vote(meeting, null, "会议议程（草案）", "agenda", present, today.atTime(0, 3));
        date.at(today.atTime(0, 4), () -> {
            AgendaItem first = agenda(meeting).items().getFirst();
            items.handle(meeting.id(), first.id(), MoveItem.Step.OPEN, STAFF).orThrow();
            AgendaItem budget = agenda(meeting).items().get(1);
            done(prepare.handle(
                    new PreparePoll.Command(
                            new PollId(DemoIds.of("poll", budget.title())),
                            meeting.id(),
                            budget.id(),
                            budget.title(),
                            new VoteKind(budget.kind().voteKind()),
                            null),
                    STAFF));
            release.handle(meeting.id(), Set.of(Release.Part.AGENDA), STAFF).orThrow();
        });
    }

    private List<Seat> come(Meeting meeting, LocalDateTime at) {
        return date.valueAt(at, () -> {
            List<Seat> members = assemblies.now(meeting).members();
            List<Seat> present = members.subList(0, members.size() - AWAY);
            for (Seat seat : present) {
                signIn.handle(new SignIn.Command(meeting.id(), seat.id(), SignIn.Way.IN), DemoMember.of(seat))
                        .orThrow();
            }
            for (Seat guest : assemblies.now(meeting).attendees()) {
                signIn.handle(new SignIn.Command(meeting.id(), guest.id(), SignIn.Way.IN), STAFF)
                        .orThrow();
            }
            return present;
        });
    }

    private void vote(
            Meeting meeting, @Nullable ItemId item, String title, String kind, List<Seat> present, LocalDateTime at) {
        PollId id = new PollId(DemoIds.of("poll", meeting.id() + title));
        date.at(at, () -> {
            done(prepare.handle(
                    new PreparePoll.Command(id, meeting.id(), item, title, new VoteKind(kind), null), STAFF));
            done(open.handle(id, STAFF));
            for (Seat seat : present) {
                CastBallot.Result result = cast.handle(id, new Ballot(1, choice()), DemoMember.of(seat));
                if (!(result instanceof CastBallot.Result.Acknowledged)) {
                    throw new IllegalStateException("ballot of " + seat + ": " + result);
                }
            }
            done(close.handle(id, STAFF));
        });
    }

    /** Most are in favour; somebody always thinks otherwise. */
    private Choice choice() {
        int drawn = random.nextInt(40);
        return drawn == 0 ? Choice.AGAINST : drawn <= 2 ? Choice.ABSTAIN : Choice.FOR;
    }

    private Agenda agenda(Meeting meeting) {
        return agendas.of(meeting.id()).orElseThrow();
    }

    private static void done(PollOutcome outcome) {
        if (!(outcome instanceof PollOutcome.Done)) {
            throw new IllegalStateException("refused: " + outcome);
        }
    }

    private void step(Meeting meeting, String event, Map<String, Value> carried) {
        Matter matter = matters.find(meeting.id().matter()).orElseThrow();
        Mover staff = new Mover("demo", "演示数据", Set.of("committee-office"), null, null, true);
        MoveResult result = move.handle(
                new MoveMatter.Command(matter.id(), matter.version(), event, new LinkedHashMap<>(carried)), staff);
        if (!(result instanceof MoveResult.Done)) {
            throw new IllegalStateException(meeting.title() + " " + event + ": " + result);
        }
    }
}
