package org.luoshi.platform.sessions.decisions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.bodies.Deputies;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.DeputyId;
import org.luoshi.platform.bodies.DeputyStatus;
import org.luoshi.platform.bodies.EndGround;
import org.luoshi.platform.bodies.SuspensionGround;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Enters a deputy into a qualification report, with what the report asks for (代表资格审查报告). Nothing changes before the
 * report has passed. Sent twice with the same identity it is entered once.
 */
// law: 代表法 (2025) art. 61–63 — the qualification committee reports, the standing committee decides and announces
@Component
public class ReportDeputy {
    private final SessionDesk desk;
    private final ItemRoom room;
    private final DeputyChanges changes;
    private final Deputies deputies;
    private final CityDate date;

    ReportDeputy(SessionDesk desk, ItemRoom room, DeputyChanges changes, Deputies deputies, CityDate date) {
        this.desk = desk;
        this.room = room;
        this.changes = changes;
        this.deputies = deputies;
        this.date = date;
    }

    /**
     * Which deputy, and what about.
     *
     * @param ground empty where the act asks for none
     */
    public record Command(UUID id, MeetingId meeting, ItemId item, DeputyId deputy, DeputyAct act, String ground) {}

    public SessionResult<DeputyChange> handle(Command command, Viewer by) {
        Act act = Act.in(
                command.meeting(),
                "session.report-deputy",
                "item",
                command.item(),
                "deputy",
                command.deputy(),
                "act",
                command.act(),
                "ground",
                command.ground(),
                Filled.FACT,
                Filled.of(command.deputy(), command.act(), command.ground()));
        return desk.manage(
                by,
                act,
                _ -> room.open(
                        command.meeting(),
                        command.item(),
                        item -> item.kind() == ItemKind.QUALIFICATION_REPORT
                                ? enter(command)
                                : refused("decisions.refusal.NotAboutDeputies", item.title())));
    }

    private SessionResult<DeputyChange> enter(Command command) {
        List<DeputyChange> there = changes.of(command.item());
        Optional<DeputyChange> known =
                there.stream().filter(c -> c.id().equals(command.id())).findFirst();
        if (known.isPresent()) {
            return SessionResult.done(known.get());
        }
        Optional<Deputy> deputy = deputies.byId(command.deputy(), date.today());
        if (deputy.isEmpty()) {
            return SessionResult.refused(new SessionRefusal.NotThere("deputy"));
        }
        String name = deputy.get().person().name();
        if (there.stream().anyMatch(c -> c.deputy().id().equals(command.deputy()))) {
            return refused("decisions.refusal.ReportedAlready", name);
        }
        if (!fits(command.act(), deputy.get().status())) {
            return refused("decisions.refusal.StatusDiffers", name);
        }
        if (!grounds(command.act()).contains(command.ground())) {
            return SessionResult.refused(new SessionRefusal.Missing("ground"));
        }
        DeputyChange change = new DeputyChange(
                command.id(), command.item(), there.size() + 1, deputy.get(), command.act(), command.ground());
        changes.insert(change);
        return SessionResult.done(change);
    }

    private static boolean fits(DeputyAct act, DeputyStatus status) {
        return switch (act) {
            case CONFIRM, SUSPEND -> status == DeputyStatus.IN_OFFICE;
            case RESUME -> status == DeputyStatus.SUSPENDED;
            case END -> status != DeputyStatus.ENDED;
        };
    }

    /** The grounds an act may rest on; the empty one where it rests on none. */
    public static List<String> grounds(DeputyAct act) {
        return switch (act) {
            case CONFIRM, RESUME -> List.of("");
            case SUSPEND ->
                Arrays.stream(SuspensionGround.values()).map(Enum::name).toList();
            case END ->
                Arrays.stream(EndGround.values())
                        .filter(ground -> ground != EndGround.TERM_OVER)
                        .map(Enum::name)
                        .toList();
        };
    }

    private static <T> SessionResult<T> refused(String key, Object... args) {
        return SessionResult.refused(new SessionRefusal.InRoom(key, List.of(args), null));
    }
}
