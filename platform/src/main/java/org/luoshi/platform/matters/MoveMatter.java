package org.luoshi.platform.matters;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Outcome;
import org.luoshi.procedure.run.Refusal;
import org.luoshi.procedure.run.Run;
import org.luoshi.procedure.run.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a matter by one event: one use case, one transaction, one journal line. Nothing else moves a step.
 *
 * <p>Sent twice with the same version, the second is {@link MoveResult.Stale}: nothing happens twice.
 */
@Service
public class MoveMatter {
    private final Matters matters;
    private final MatterAccess access;
    private final List<MatterRules> rules;
    private final CarriedFiles files;
    private final OpenParts parts;
    private final WorkCalendars calendars;
    private final CityDate date;
    private final Journal journal;
    private final TellPeople tell;
    private final ApplicationEventPublisher events;

    MoveMatter(
            Matters matters,
            MatterAccess access,
            List<MatterRules> rules,
            CarriedFiles files,
            OpenParts parts,
            WorkCalendars calendars,
            CityDate date,
            Journal journal,
            TellPeople tell,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.access = access;
        this.rules = rules;
        this.files = files;
        this.parts = parts;
        this.calendars = calendars;
        this.date = date;
        this.journal = journal;
        this.tell = tell;
        this.events = events;
    }

    /**
     * One event asked for.
     *
     * @param version the matter's version the form was made for
     * @param carried what the event carries, by field id
     */
    public record Command(MatterId matter, long version, String event, Map<String, Value> carried) {}

    /** A stand-in acts in the absent's name only where the run offers the event to the absent and not to them. */
    @Transactional
    public MoveResult handle(Command command, Mover sender) {
        Optional<Matter> found = matters.lock(command.matter());
        if (found.isEmpty() || !access.maySee(found.get(), sender)) {
            return refuse(command, sender, new MoveResult.Unknown());
        }
        Matter matter = found.get();
        if (matter.version() != command.version()) {
            return refuse(command, sender, new MoveResult.Stale(matter.version()));
        }
        LocalDateTime now = date.now();
        Mover mover = sender.actingIn(matter, command.event(), now.toLocalDate());
        Happening happening = new Happening(command.event(), mover.inRunOf(matter), now, command.carried());
        MoveResult.Refused byContext = refusalByContext(matter, happening, mover);
        if (byContext != null) {
            return refuse(command, mover, byContext);
        }
        return switch (matter.run().apply(happening, calendars.current())) {
            case Outcome.Refused refused -> refuse(command, mover, words(refused.refusal()));
            case Outcome.Moved moved -> {
                MoveResult.Refused open = parts.refusal(matter, moved);
                yield open == null ? done(matter, happening, moved, mover) : refuse(command, mover, open);
            }
        };
    }

    private MoveResult done(Matter matter, Happening happening, Outcome.Moved moved, Mover mover) {
        LocalDate today = happening.at().toLocalDate();
        Matter next =
                matters.save(matter, matter.with(moved.run(), ended(moved.run(), today)), happening, moved, mover);
        files.attach(matter, happening);
        journal.record(
                new Entry(OpenMatter.subject(next.id()), happening.event(), mover.actor(), details(happening, moved)));
        events.publishEvent(new MatterMoved(next, happening, moved, mover));
        tell.about(next, matters.confidential(next.id()), happening, moved);
        return new MoveResult.Done(next);
    }

    private MoveResult.@Nullable Refused refusalByContext(Matter matter, Happening happening, Mover mover) {
        for (MatterRules rule : rules) {
            if (rule.procedures().contains(matter.run().procedure().id())) {
                MoveResult.Refused refused = rule.before(matter, happening, mover);
                if (refused != null) {
                    return refused;
                }
            }
        }
        return files.problem(matter, happening, mover);
    }

    private MoveResult refuse(Command command, Mover mover, MoveResult result) {
        String why = switch (result) {
            case MoveResult.Refused refused -> refused.words().zh();
            case MoveResult.Stale stale -> "stale form, version " + command.version() + " ≠ " + stale.present();
            case MoveResult.Unknown unknown -> "not visible to this person";
            case MoveResult.Done done -> throw new IllegalArgumentException("not a refusal: " + done);
        };
        journal.refuse(new Entry(OpenMatter.subject(command.matter()), command.event(), mover.actor(), Map.of()), why);
        return result;
    }

    private static MoveResult.Refused words(Refusal refusal) {
        String field = switch (refusal) {
            case Refusal.Missing missing -> missing.field().id();
            case Refusal.Invalid invalid -> invalid.field().id();
            case Refusal.UnknownField unknown -> unknown.field();
            case Refusal.UnknownEvent ignored -> null;
            case Refusal.WrongStep ignored -> null;
            case Refusal.NotPermitted ignored -> null;
            case Refusal.ConditionNotMet ignored -> null;
            case Refusal.NotAParty ignored -> null;
        };
        return new MoveResult.Refused(refusal.words(), refusal.basis(), field);
    }

    private static @Nullable LocalDate ended(Run run, LocalDate today) {
        Step.Kind kind = run.currentStep().kind();
        return kind == Step.Kind.END || kind == Step.Kind.STOPPED ? today : null;
    }

    private static Map<String, String> details(Happening happening, Outcome.Moved moved) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("from", moved.from());
        details.put("to", moved.to());
        // the words themselves stand in the matter's events; the line proves them
        details.put("carried-sha256", CarriedJson.sha256(happening.carried()));
        return details;
    }
}
