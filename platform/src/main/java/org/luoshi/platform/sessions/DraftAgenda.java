package org.luoshi.platform.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Sets the agenda of a meeting down as a new version (拟订议程). Nothing that was begun may be dropped or changed; a version
 * made after the plenary adopted one is a draft until the plenary adopts it too.
 */
@Component
public class DraftAgenda {
    private final SessionDesk desk;
    private final Agendas agendas;
    private final ExpectPapers expect;
    private final CityDate date;

    DraftAgenda(SessionDesk desk, Agendas agendas, ExpectPapers expect, CityDate date) {
        this.desk = desk;
        this.agendas = agendas;
        this.expect = expect;
        this.date = date;
    }

    /** One item in its order. */
    public record Line(ItemId item, String title, ItemKind kind, ItemMode mode, String reporter, boolean votes) {}

    /**
     * The whole agenda.
     *
     * @param reason why it differs from the version before; empty for the first
     * @param upon the version it was written over, 0 for none; null for a caller that made no form
     */
    public record Command(
            MeetingId meeting,
            List<Line> lines,
            String reason,
            @Nullable Integer upon) {
        public Command {
            lines = List.copyOf(lines);
        }

        /** Over whatever stands. */
        public Command(MeetingId meeting, List<Line> lines, String reason) {
            this(meeting, lines, reason, null);
        }
    }

    /** Title, kind, way, who reports and whether it is voted on, of every line. */
    private static int filled(Command command) {
        int filled = Filled.of(command.reason());
        for (Line line : command.lines()) {
            filled += Filled.of(line.title(), line.kind(), line.mode(), line.reporter(), line.votes());
        }
        return filled;
    }

    public SessionResult<Agenda> handle(Command command, Viewer by) {
        return desk.manage(
                by,
                Act.in(
                        command.meeting(),
                        "session.agenda",
                        "items",
                        command.lines().size(),
                        "reason",
                        command.reason(),
                        Filled.FACT,
                        filled(command)),
                meeting -> {
                    Optional<Agenda> before = agendas.of(meeting.id());
                    return refusal(command, before)
                            .<SessionResult<Agenda>>map(SessionResult::refused)
                            .orElseGet(() -> write(meeting, command, before, by));
                });
    }

    private static Optional<SessionRefusal> refusal(Command command, Optional<Agenda> before) {
        int stands = before.map(Agenda::version).orElse(0);
        if (command.upon() != null && command.upon() != stands) {
            return Optional.of(new SessionRefusal.StaleAgenda(stands));
        }
        if (command.lines().isEmpty()) {
            return Optional.of(new SessionRefusal.EmptyAgenda());
        }
        if (command.lines().stream().anyMatch(line -> line.title().isBlank())) {
            return Optional.of(new SessionRefusal.Missing("title"));
        }
        if (before.isEmpty()) {
            return Optional.empty();
        }
        if (lines(before.get()).equals(command.lines())) {
            return Optional.of(new SessionRefusal.SameAgenda(before.get().version()));
        }
        if (command.reason().isBlank()) {
            return Optional.of(new SessionRefusal.Missing("reason"));
        }
        return begun(before.get(), command);
    }

    private static Optional<SessionRefusal> begun(Agenda before, Command command) {
        return before.items().stream()
                .filter(item -> item.state() != ItemState.WAITING)
                .filter(item -> !command.lines().contains(line(item)))
                .findFirst()
                .map(item -> new SessionRefusal.ItemBegun(item.title()));
    }

    private SessionResult<Agenda> write(Meeting meeting, Command command, Optional<Agenda> before, Viewer by) {
        var items = new ArrayList<AgendaItem>();
        for (Line line : command.lines()) {
            ItemState state = before.flatMap(agenda -> agenda.item(line.item()))
                    .map(AgendaItem::state)
                    .orElse(ItemState.WAITING);
            items.add(new AgendaItem(
                    line.item(),
                    items.size() + 1,
                    line.title().strip(),
                    line.kind(),
                    line.mode(),
                    line.reporter().strip(),
                    line.votes(),
                    state));
        }
        int version = before.map(Agenda::version).orElse(0) + 1;
        Agenda agenda = new Agenda(
                command.meeting(), version, command.reason().strip(), by.name(), date.instant(), null, items);
        agendas.insert(agenda);
        expect.follow(meeting, by);
        desk.publish(new SessionEvent.AgendaChanged(command.meeting(), version));
        return SessionResult.done(agenda);
    }

    private static List<Line> lines(Agenda agenda) {
        return agenda.items().stream().map(DraftAgenda::line).toList();
    }

    private static Line line(AgendaItem item) {
        return new Line(item.id(), item.title(), item.kind(), item.mode(), item.reporter(), item.votes());
    }
}
