package org.luoshi.platform.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.procedure.run.Run;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a matter at the first step of its procedure. Sent twice it opens two: callers guard against that. */
@Service
public class OpenMatter {
    static final String SUBJECT = "matter";

    private final Matters matters;
    private final ProcedureLibrary procedures;
    private final CityDate date;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    OpenMatter(
            Matters matters,
            ProcedureLibrary procedures,
            CityDate date,
            Journal journal,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.procedures = procedures;
        this.date = date;
        this.journal = journal;
        this.events = events;
    }

    /**
     * What a new matter needs.
     *
     * @param series number series, such as {@code 建2026-}; the next gapless number is added
     * @param under the matter it is a part of; null when it stands alone
     */
    public record New(
            MatterId id,
            String series,
            String procedure,
            String title,
            Source source,
            boolean confidential,
            @Nullable Under under,
            List<Matter.Person> people) {
        /** Digits of the running number: {@code 建2026-0132}, and {@code 建2026-0132-01} for its parts. */
        int digits() {
            return under == null ? 4 : 2;
        }
    }

    /** The matter this one is a part of, and how much it weighs there. */
    public record Under(MatterId parent, int weight) {}

    @Transactional
    public Matter handle(New command, Mover mover) {
        LocalDate today = date.today();
        Under under = command.under();
        Run run = Run.begin(procedures.here(command.procedure()));
        String number = matters.nextNumber(command.series(), command.digits());
        Matter matter = new Matter(
                command.id(),
                number,
                command.title(),
                command.source(),
                "",
                command.confidential(),
                under == null ? null : under.parent(),
                today,
                null,
                command.people(),
                0,
                run);
        matters.insert(matter, under == null ? 1 : under.weight(), date.now());
        journal.record(new Entry(
                subject(matter.id()),
                "matter.open",
                mover.actor(),
                Map.of(
                        "number",
                        number,
                        "title",
                        command.title(),
                        "source",
                        command.source().kind())));
        events.publishEvent(new MatterOpened(matter));
        return matter;
    }

    /** The matter as the journal and the files know it. */
    public static Subject subject(MatterId id) {
        return new Subject(SUBJECT, id.toString());
    }
}
