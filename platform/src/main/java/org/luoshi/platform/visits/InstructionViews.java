package org.luoshi.platform.visits;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Lamp;
import org.luoshi.procedure.run.RunningClock;
import org.springframework.stereotype.Component;

/** Instructions as boards and reports show them, of the visits a viewer may see. */
@Component
public class InstructionViews {
    private final Visits visits;
    private final VisitAccess access;
    private final Instructions instructions;
    private final Ledgers ledgers;
    private final Matters matters;
    private final MatterViews lamps;

    InstructionViews(
            Visits visits,
            VisitAccess access,
            Instructions instructions,
            Ledgers ledgers,
            Matters matters,
            MatterViews lamps) {
        this.visits = visits;
        this.access = access;
        this.instructions = instructions;
        this.ledgers = ledgers;
        this.matters = matters;
        this.lamps = lamps;
    }

    /**
     * One instruction on the board.
     *
     * @param number of its matter; empty before it has one
     * @param due when the next duty of its matter ends; null without one
     * @param lacks what is missing before it can be assigned
     * @param vague the words that say a direction
     */
    public record Row(
            Instruction instruction,
            Visit visit,
            Stage stage,
            String number,
            @Nullable LocalDate due,
            Lamp lamp,
            Set<Lack> lacks,
            List<String> vague) {

        public boolean overdue() {
            return lamp == Lamp.RED;
        }
    }

    /** All the viewer may see, the latest said first. */
    public List<Row> all(Viewer viewer) {
        Map<VisitId, Visit> seen = visits.all().stream()
                .filter(visit -> access.maySee(visit, viewer))
                .collect(Collectors.toMap(Visit::id, Function.identity()));
        return instructions.all().stream()
                .flatMap(i -> Optional.ofNullable(seen.get(i.visit())).map(visit -> row(i, visit)).stream())
                .toList();
    }

    /** Those of one visit, in the order they were said. */
    public List<Row> of(Visit visit) {
        return instructions.of(visit.id()).stream().map(i -> row(i, visit)).toList();
    }

    private Row row(Instruction i, Visit visit) {
        Optional<Matter> matter =
                i.open() || i.state() == InstructionState.DROPPED ? Optional.empty() : matters.find(i.matterId());
        Stage stage = matter.filter(_ -> i.state() == InstructionState.ASSIGNED)
                .map(Stage::of)
                .orElseGet(() -> Stage.before(i.state()));
        LocalDate due = matter.map(InstructionViews::due).orElse(null);
        return new Row(
                i,
                visit,
                stage,
                matter.map(Matter::number).orElse(""),
                due,
                matter.isEmpty() || due == null ? Lamp.GREY : lamps.scale().lamp(due),
                i.open() ? ledgers.lacks(i) : Set.of(),
                i.open() ? ledgers.vagueIn(i) : List.of());
    }

    private static @Nullable LocalDate due(Matter matter) {
        return matter.run().clocks().stream()
                .filter(clock -> clock.state() == RunningClock.State.RUNNING && !clock.window())
                .map(RunningClock::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
