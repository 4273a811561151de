package org.luoshi.platform.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DeskActs.Act;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.platform.matters.Source;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** Makes an instruction a matter of a unit (批示交办): opened and given out in one act. A second one is refused. */
@Component
public class CarryOutInstruction {
    private static final int TITLE = 80;

    private final DeskActs acts;
    private final WrittenInstructions instructions;
    private final Organisations organisations;
    private final OpenMatter open;
    private final MoveMatter move;
    private final ProcedureLibrary procedures;
    private final CityDate date;

    CarryOutInstruction(
            DeskActs acts,
            WrittenInstructions instructions,
            Organisations organisations,
            OpenMatter open,
            MoveMatter move,
            ProcedureLibrary procedures,
            CityDate date) {
        this.acts = acts;
        this.instructions = instructions;
        this.organisations = organisations;
        this.open = open;
        this.move = move;
        this.procedures = procedures;
        this.date = date;
    }

    /** Who carries it out, and by when. */
    public record Command(UUID instruction, String task, OrganisationId lead, List<OrganisationId> co, LocalDate due) {}

    /** The number of the matter. */
    public DeskResult<String> handle(Command command, Viewer by) {
        Act act = Act.on(
                new Subject(Instruction.SUBJECT, command.instruction().toString()),
                "instruction.assign",
                "unit",
                command.lead(),
                "due",
                command.due());
        return acts.run(
                by,
                DeskRights.KEEP,
                act,
                () -> instructions
                        .lock(command.instruction())
                        .map(instruction -> given(instruction, command, by))
                        .orElseGet(() -> DeskResult.refused(new DeskRefusal.NotThere("instruction"))));
    }

    private DeskResult<String> given(Instruction instruction, Command command, Viewer by) {
        if (instruction.matter() != null) {
            return DeskResult.refused(new DeskRefusal.HasMatter());
        }
        if (command.task().isBlank()) {
            return DeskResult.refused(new DeskRefusal.Missing("task"));
        }
        if (organisations.byId(command.lead()).isEmpty()) {
            return DeskResult.refused(new DeskRefusal.Missing("unit"));
        }
        Matter matter = open.handle(
                new OpenMatter.New(
                        new MatterId(UUID.randomUUID()),
                        series(Instruction.PROCEDURE),
                        Instruction.PROCEDURE,
                        title(command.task()),
                        new Source(
                                "instruction",
                                instruction.id().toString(),
                                instruction.leader() + " " + instruction.givenOn()),
                        false,
                        null,
                        List.of()),
                Mover.of(by));
        return switch (move.handle(
                new MoveMatter.Command(matter.id(), matter.version(), "give-out", carried(instruction, command)),
                bySystem(by))) {
            case MoveResult.Done _ -> {
                instructions.became(instruction.id(), matter.id());
                yield DeskResult.done(matter.number());
            }
            case MoveResult.Refused refused ->
                DeskResult.refused(new DeskRefusal.ByRule(refused.words(), refused.basis()));
            case MoveResult.Stale _, MoveResult.Unknown _ ->
                throw new IllegalStateException("a matter opened just now cannot be moved: " + matter.number());
        };
    }

    private static Map<String, Value> carried(Instruction instruction, Command command) {
        List<Value.Assigned> units = new ArrayList<>();
        units.add(new Value.Assigned(command.lead().toString(), "lead"));
        command.co().stream()
                .filter(unit -> !unit.equals(command.lead()))
                .forEach(unit -> units.add(new Value.Assigned(unit.toString(), "co")));
        String written = instruction.text().isEmpty() ? command.task().strip() : instruction.text();
        return Map.of(
                "instruction",
                new Value.Text(written),
                "units",
                new Value.Units(units),
                "due-by",
                new Value.Day(command.due()));
    }

    /** The right was asked at the desk; the procedure gives the act to the system alone. */
    private static Mover bySystem(Viewer by) {
        return new Mover(by.accountId(), by.name(), Set.of("system"), by.unitId(), by.personId(), false);
    }

    private static String title(String text) {
        String line = text.strip();
        return line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…";
    }

    /** The procedure's word for its numbers and the year. */
    private String series(String procedure) {
        String word = procedures
                .here(procedure)
                .settings()
                .getOrDefault("number", List.of("批"))
                .getFirst();
        return word + date.today().getYear() + "-";
    }
}
