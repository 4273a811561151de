package org.luoshi.platform.sessions.conferences;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.matters.Source;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.SessionRun;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/**
 * Deploys a task of a conference or another meeting (部署事项交办): it becomes a supervised matter with the paragraph it stands
 * on. Sent twice with the same identity it becomes one.
 */
// law: 政府督查工作条例 (2020) art. 11 — supervised items come from decisions and deployments, not out of the air
@Component
public class DeployTask {
    private static final String PROCEDURE = "sessions/deployed-task";
    private static final int TITLE = 60;

    private final SessionDesk desk;
    private final SessionRun run;
    private final Conferences conferences;
    private final Organisations organisations;
    private final OpenMatter open;
    private final MoveMatter move;
    private final CityDate date;

    DeployTask(
            SessionDesk desk,
            SessionRun run,
            Conferences conferences,
            Organisations organisations,
            OpenMatter open,
            MoveMatter move,
            CityDate date) {
        this.desk = desk;
        this.run = run;
        this.conferences = conferences;
        this.organisations = organisations;
        this.open = open;
        this.move = move;
        this.date = date;
    }

    /**
     * What is deployed.
     *
     * @param owner the unit that leads; null when none was named
     * @param due null when no date was named
     * @param paragraph the paragraph of the record it stands on
     */
    public record Command(
            MatterId id,
            MeetingId meeting,
            String text,
            @Nullable OrganisationId owner,
            @Nullable LocalDate due,
            String paragraph) {}

    public SessionResult<DeployedTask> handle(Command command, Viewer by) {
        return desk.manage(by, Act.in(command.meeting(), "conference.deploy", "task", command.id()), meeting -> {
            Optional<DeployedTask> known = conferences.task(command.id());
            return known.map(SessionResult::done).orElseGet(() -> deploy(command, meeting, by));
        });
    }

    private SessionResult<DeployedTask> deploy(Command command, Meeting meeting, Viewer by) {
        OrganisationId owner = command.owner();
        LocalDate due = command.due();
        if (command.text().isBlank()) {
            return missing("task");
        }
        if (owner == null || organisations.byId(owner).isEmpty()) {
            return missing("owner");
        }
        if (due == null) {
            return missing("due");
        }
        if (command.paragraph().isBlank()) {
            return missing("paragraph");
        }
        if (meeting.isConference() && isOver(run.step(meeting.id()).kind())) {
            return SessionResult.refused(new SessionRefusal.InRoom("conferences.refusal.Settled", List.of(), null));
        }
        return supervised(command, owner, due, meeting, by);
    }

    private static boolean isOver(Step.Kind kind) {
        return kind == Step.Kind.END || kind == Step.Kind.STOPPED;
    }

    private SessionResult<DeployedTask> supervised(
            Command command, OrganisationId owner, LocalDate due, Meeting meeting, Viewer by) {
        Matter matter = open.handle(
                new OpenMatter.New(
                        command.id(),
                        series(meeting),
                        PROCEDURE,
                        title(command.text()),
                        new Source("meeting", meeting.id().toString(), meeting.title()),
                        false,
                        meeting.isConference()
                                ? new OpenMatter.Under(meeting.id().matter(), 1)
                                : null,
                        List.of()),
                Mover.of(by));
        DeployedTask task = new DeployedTask(
                command.id(),
                matter.number(),
                meeting.id(),
                command.text().strip(),
                owner,
                due,
                command.paragraph().strip());
        MoveResult moved = move.handle(
                new MoveMatter.Command(matter.id(), matter.version(), "deploy", carried(task)), inTheSystemsName(by));
        if (moved instanceof MoveResult.Refused refused) {
            return SessionResult.refused(new SessionRefusal.ByRule(refused.words(), refused.basis()));
        }
        conferences.insert(task, date.instant());
        return SessionResult.done(task);
    }

    /** Below a conference its tasks are parts; what a session asks for stands alone, for a session closes with its votes. */
    private String series(Meeting meeting) {
        return meeting.isConference()
                ? meeting.number() + "-"
                : "部" + date.today().getYear() + "-";
    }

    private static Map<String, Value> carried(DeployedTask task) {
        return Map.of(
                "units", new Value.Units(List.of(new Value.Assigned(task.owner().toString(), "lead"))),
                "due-by", new Value.Day(task.due()),
                "task", new Value.Text(task.text()),
                "paragraph", new Value.Text(task.paragraph()));
    }

    /** The run lets a task begin by the system alone: who may is decided here. */
    private static Mover inTheSystemsName(Viewer by) {
        return new Mover(
                by.accountId().isEmpty() ? "system" : by.accountId(),
                by.name(),
                Set.of("system"),
                by.unitId(),
                by.personId(),
                true);
    }

    private static String title(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…";
    }

    private static SessionResult<DeployedTask> missing(String field) {
        return SessionResult.refused(
                new SessionRefusal.InRoom("conferences.refusal.Missing." + field, List.of(), null));
    }
}
