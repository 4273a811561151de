package org.luoshi.platform.matters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.procedure.definition.Permit;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins a matter of a procedure that has no context of its own (立项): a clerk at a window, an office that received a
 * document. The matter stands in its first step; its first act is on its page.
 *
 * <p>Sent twice with the same identity it begins one.
 */
@Service
public class StartMatter {
    private static final int TITLE = 200;
    private static final int SOURCE = 100;

    private final OpenMatter open;
    private final Matters matters;
    private final ProcedureLibrary procedures;
    private final MatterLinks links;
    private final CityDate date;
    private final Journal journal;

    StartMatter(
            OpenMatter open,
            Matters matters,
            ProcedureLibrary procedures,
            MatterLinks links,
            CityDate date,
            Journal journal) {
        this.open = open;
        this.matters = matters;
        this.procedures = procedures;
        this.links = links;
        this.date = date;
        this.journal = journal;
    }

    /**
     * What a person writes down to begin.
     *
     * @param title what it is about, at most 200 characters
     * @param source where it comes from: an application, a document's number, a meeting; at most 100 characters
     */
    public record Command(MatterId id, String procedure, String title, String source, boolean confidential) {}

    /** What became of it. */
    public sealed interface Result {
        record Started(Matter matter) implements Result {}

        /** Field to what is wrong with it. */
        record Incomplete(Map<String, Problem> problems) implements Result {}

        /** No role of this person begins such a matter. */
        record NotForYou() implements Result {}
    }

    /** What is wrong with a field. */
    public enum Problem {
        MISSING,
        TOO_LONG
    }

    /** The procedures this person may begin a matter of, in the order of their ids. */
    public List<Procedure> startable(Mover mover) {
        return procedures.ids().stream()
                .map(procedures::here)
                .filter(p -> mayStart(p, mover))
                .toList();
    }

    @Transactional
    public Result handle(Command command, Mover mover) {
        Optional<Procedure> procedure = procedures.find(command.procedure()).filter(p -> mayStart(p, mover));
        if (procedure.isEmpty()) {
            journal.refuse(
                    new Entry(new Subject("procedure", command.procedure()), "matter.start", mover.actor(), Map.of()),
                    "no role of this person begins such a matter");
            return new Result.NotForYou();
        }
        Map<String, Problem> problems = problems(command);
        if (!problems.isEmpty()) {
            return new Result.Incomplete(problems);
        }
        return new Result.Started(matters.find(command.id())
                .orElseGet(() -> open.handle(asNew(command, procedure.get()), mover)));
    }

    private OpenMatter.New asNew(Command command, Procedure procedure) {
        return new OpenMatter.New(
                command.id(),
                series(procedure),
                procedure.id(),
                command.title().strip(),
                new Source("entry", command.id().toString(), command.source().strip()),
                command.confidential(),
                null,
                List.of());
    }

    /** The procedure's word for its numbers and the year: {@code 困2026-}. */
    private String series(Procedure procedure) {
        String word = procedure.settings().getOrDefault("number", List.of("事")).getFirst();
        return word + date.today().getYear() + "-";
    }

    private boolean mayStart(Procedure procedure, Mover mover) {
        return links.base(procedure.id()).equals(MatterLinks.GENERAL)
                && procedure.events().stream()
                        .filter(e -> e.from().stream().anyMatch(step -> isStart(procedure, step)))
                        .flatMap(e -> e.permits().stream())
                        .anyMatch(p ->
                                p.relation().equals(Permit.ANY) && mover.roles().contains(p.role()));
    }

    private static boolean isStart(Procedure procedure, String step) {
        return procedure.step(step).filter(s -> s.kind() == Step.Kind.START).isPresent();
    }

    private static Map<String, Problem> problems(Command command) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        check("title", command.title(), TITLE, problems);
        check("source", command.source(), SOURCE, problems);
        return problems;
    }

    private static void check(String field, String typed, int max, Map<String, Problem> problems) {
        if (typed.isBlank()) {
            problems.put(field, Problem.MISSING);
        } else if (typed.strip().length() > max) {
            problems.put(field, Problem.TOO_LONG);
        }
    }
}
