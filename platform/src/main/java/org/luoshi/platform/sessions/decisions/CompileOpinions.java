package org.luoshi.platform.sessions.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.matters.Source;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/**
 * Compiles what was said about an item into review opinions (汇总审议意见): a matter of their own opens, with the session it comes
 * from and the clocks of its procedure. Sent twice, the second is refused: they are compiled.
 */
// law: 监督法 (2024) art. 17, 29, 37 — the opinions go to the reporting organ, which reports back on their handling
@Component
public class CompileOpinions {
    static final String PROCEDURE = "oversight/review-opinion";

    private final SessionDesk desk;
    private final ItemRoom room;
    private final Opinions opinions;
    private final OpenMatter open;
    private final MoveMatter move;
    private final Matters matters;
    private final CityDate date;

    CompileOpinions(
            SessionDesk desk,
            ItemRoom room,
            Opinions opinions,
            OpenMatter open,
            MoveMatter move,
            Matters matters,
            CityDate date) {
        this.desk = desk;
        this.room = room;
        this.opinions = opinions;
        this.open = open;
        this.move = move;
        this.matters = matters;
        this.date = date;
    }

    /** What kind of report was heard; its clock is another for each. */
    public enum Topic {
        WORK_REPORT("work-report"),
        PLAN("plan"),
        BUDGET("budget"),
        INSPECTION("inspection");

        private final String option;

        Topic(String option) {
            this.option = option;
        }

        public String messageKey() {
            return "decisions.topic." + name();
        }
    }

    public SessionResult<Matter> handle(MeetingId meeting, ItemId item, Topic topic, Viewer by) {
        Act act = Act.in(meeting, "session.compile", "item", item, "topic", topic);
        return desk.manage(by, act, m -> {
            Optional<AgendaItem> there = room.find(meeting, item);
            if (there.isEmpty()) {
                return SessionResult.refused(new SessionRefusal.NotThere("item"));
            }
            List<Opinion> said = opinions.of(item);
            if (said.isEmpty() || opinions.matter(item).isPresent()) {
                return SessionResult.refused(new SessionRefusal.InRoom(
                        said.isEmpty() ? "decisions.refusal.NothingSaid" : "decisions.refusal.CompiledAlready",
                        List.of(there.get().title()),
                        null));
            }
            Optional<Opinion> kept =
                    said.stream().filter(opinion -> !opinion.released()).findFirst();
            if (kept.isPresent()) {
                return SessionResult.refused(new SessionRefusal.InRoom(
                        "decisions.refusal.NotReleased", List.of(kept.get().group()), null));
            }
            return closedOn(m)
                    .map(day -> compile(m, there.get(), topic, said, day, by))
                    .orElseGet(() -> SessionResult.refused(
                            new SessionRefusal.InRoom("decisions.refusal.NotClosed", List.of(m.title()), null)));
        });
    }

    /** The day the session closed: the clocks of some places run from it. */
    private Optional<LocalDate> closedOn(Meeting meeting) {
        return matters.find(meeting.id().matter()).stream()
                .flatMap(matter -> matter.run().history().stream())
                .map(happening -> happening.carried().get("closed-on"))
                .filter(Value.Day.class::isInstance)
                .map(day -> ((Value.Day) day).date())
                .reduce((_, later) -> later);
    }

    private SessionResult<Matter> compile(
            Meeting meeting, AgendaItem item, Topic topic, List<Opinion> said, LocalDate closedOn, Viewer by) {
        Mover office =
                new Mover(by.accountId(), by.name(), Set.of("committee-office"), by.unitId(), by.personId(), true);
        Matter opened = open.handle(
                new OpenMatter.New(
                        MatterId.fresh(),
                        "审" + date.today().getYear() + "-",
                        PROCEDURE,
                        item.title(),
                        new Source("meeting-item", item.id().toString(), meeting.title()),
                        false,
                        null,
                        List.of()),
                office);
        Matter recorded = moved(
                opened,
                "record-session",
                Map.of(
                        "session",
                        new Value.Text(meeting.title()),
                        "session-closed-on",
                        new Value.Day(closedOn),
                        "topic",
                        new Value.Text(topic.option)),
                office);
        Matter compiled = moved(recorded, "compile", Map.of("opinions", new Value.Text(numbered(said))), office);
        opinions.compiled(item.id(), compiled.id(), date.instant());
        return SessionResult.done(compiled);
    }

    private static String numbered(List<Opinion> said) {
        return IntStream.range(0, said.size())
                .mapToObj(i -> (i + 1) + ". " + said.get(i).text())
                .collect(Collectors.joining("\n"));
    }

    private Matter moved(Matter matter, String event, Map<String, Value> carried, Mover by) {
        MoveResult result = move.handle(new MoveMatter.Command(matter.id(), matter.version(), event, carried), by);
        if (result instanceof MoveResult.Done(Matter next)) {
            return next;
        }
        throw new IllegalStateException("review opinions do not move by " + event + ": " + result);
    }
}
