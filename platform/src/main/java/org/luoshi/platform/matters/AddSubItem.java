package org.luoshi.platform.matters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Permit;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Run;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Divides a matter: a part (分项) with a unit, a date and a weight of its own begins under it.
 *
 * <p>Who may carry the matter on may divide it, as far as parts know their role. The identity comes with the form: sent
 * twice it makes one. An internal rule: see {@code procedures/tasks/task.yaml}.
 */
@Service
public class AddSubItem {
    public static final String PROCEDURE = "tasks/task";

    static final int TITLE = 200;
    static final int TASK = 20_000;
    static final int MOST = 100;

    private final Matters matters;
    private final MatterAccess access;
    private final OpenMatter open;
    private final MoveMatter move;
    private final ProcedureLibrary procedures;
    private final Names names;
    private final CityDate date;
    private final Journal journal;

    AddSubItem(
            Matters matters,
            MatterAccess access,
            OpenMatter open,
            MoveMatter move,
            ProcedureLibrary procedures,
            Names names,
            CityDate date,
            Journal journal) {
        this.matters = matters;
        this.access = access;
        this.open = open;
        this.move = move;
        this.procedures = procedures;
        this.names = names;
        this.date = date;
        this.journal = journal;
    }

    /**
     * What is given out.
     *
     * @param unit the unit that does it, by id; one's own unit keeps it for itself
     * @param due the day it is to be done by; null when none was typed
     * @param weight its share of the matter's progress, 1 to 100
     */
    public record Command(
            MatterId id,
            MatterId parent,
            String title,
            String unit,
            @Nullable LocalDate due,
            int weight,
            String task) {}

    /** What became of it. */
    public sealed interface Result {
        record Added(Matter part) implements Result {}

        /** Field to what is wrong with it. */
        record Incomplete(Map<String, Problem> problems) implements Result {}

        /** The matter is not this person's to divide, or not to be divided. */
        record Refused(Words words) implements Result {}

        /** No such matter for this person. */
        record Unknown() implements Result {}
    }

    /** What is wrong with a field. */
    public enum Problem {
        MISSING,
        TOO_LONG,
        PAST,
        NO_UNIT,
        OUT_OF_RANGE
    }

    /** Why this person cannot divide the matter; empty when they can. */
    public Optional<Words> refusal(Matter parent, Mover mover) {
        if (parent.parent() != null) {
            return words("分项只有一层，不能再分", "A part cannot be divided again");
        }
        if (MatterAccess.isPrivate(parent.run().procedure())) {
            return words(
                    "这类事项涉及个人隐私，只由经办人办理，不分解",
                    "Such a matter is private: it stays with those who handle it and is not divided");
        }
        if (parent.run().ended()) {
            return words("事项已经结束，不能再添加分项", "The matter has ended; no part can be added");
        }
        return identity(parent, mover).isPresent()
                ? Optional.empty()
                : words("只有正在办理这一事项的单位可以添加分项", "Only a unit that is carrying this matter on may divide it");
    }

    /** The unit they would give parts out for; null when they cannot divide it. */
    public @Nullable String giver(Matter parent, Mover mover) {
        return identity(parent, mover).map(Mover::unit).orElse(null);
    }

    @Transactional
    public Result handle(Command command, Mover sender) {
        Optional<Matter> found = matters.lock(command.parent()).filter(m -> access.maySee(m, sender));
        if (found.isEmpty()) {
            return refuse(command, sender, "not visible to this person", new Result.Unknown());
        }
        Matter parent = found.get();
        Optional<Matter> known =
                matters.find(command.id()).filter(m -> parent.id().equals(m.parent()));
        if (known.isPresent()) {
            return new Result.Added(known.get());
        }
        Optional<Words> refusal = refusal(parent, sender);
        if (refusal.isPresent()) {
            return refuse(command, sender, refusal.get().zh(), new Result.Refused(refusal.get()));
        }
        Mover mover = identity(parent, sender).orElseThrow();
        Map<String, Problem> problems = problems(command, mover);
        return problems.isEmpty() ? new Result.Added(add(command, parent, mover)) : new Result.Incomplete(problems);
    }

    private Matter add(Command command, Matter parent, Mover mover) {
        Matter opened = open.handle(asNew(command, parent), mover);
        MoveResult moved = move.handle(
                new MoveMatter.Command(opened.id(), 0, "give-out", carried(command, mover)), inTheSystemsName(mover));
        if (!(moved instanceof MoveResult.Done(Matter part))) {
            throw new IllegalStateException("part " + opened.number() + " could not be given out: " + moved);
        }
        journal.record(new Entry(
                OpenMatter.subject(parent.id()), "matter.sub-item", mover.actor(), Map.of("number", part.number())));
        return part;
    }

    private static OpenMatter.New asNew(Command command, Matter parent) {
        return new OpenMatter.New(
                command.id(),
                parent.number() + "-",
                PROCEDURE,
                command.title().strip(),
                new Source("matter", parent.id().toString(), parent.number()),
                parent.confidential(),
                new OpenMatter.Under(parent.id(), command.weight()),
                List.of());
    }

    private static Map<String, Value> carried(Command command, Mover mover) {
        return Map.of(
                "units", new Value.Units(parts(command.unit(), mover)),
                "due-by", new Value.Day(Objects.requireNonNull(command.due(), "checked")),
                "task", new Value.Text(command.task().strip()));
    }

    private static List<Value.Assigned> parts(String unit, Mover mover) {
        String giver = Objects.requireNonNull(mover.unit(), "an identity that divides has a unit");
        List<Value.Assigned> parts = new ArrayList<>();
        parts.add(new Value.Assigned(unit, unit.equals(giver) ? "own" : "lead"));
        if (!unit.equals(giver)) {
            parts.add(new Value.Assigned(giver, "assigner"));
        }
        return parts;
    }

    /** The run lets parts begin by the system alone: who may is decided here, from the matter they are parts of. */
    private static Mover inTheSystemsName(Mover mover) {
        return new Mover(mover.account(), mover.name(), Set.of("system"), mover.unit(), mover.person(), false);
    }

    /** As whom they divide it: a unit in a role that parts know, which may do something in the matter now. */
    private Optional<Mover> identity(Matter parent, Mover mover) {
        Set<String> roles = procedures.here(PROCEDURE).roles().keySet();
        return mover.identities().stream()
                .filter(as -> as.unit() != null)
                .filter(as -> as.roles().stream().anyMatch(role -> roles.contains(role) && carriesOn(parent, as, role)))
                .findFirst();
    }

    /** An act that is closed for now counts too: the unit that must hear the deputy before it replies is at work. */
    private boolean carriesOn(Matter parent, Mover as, String role) {
        Run run = parent.run();
        return run.procedure().events().stream()
                .filter(event -> event.from().contains(run.step()))
                .filter(AddSubItem::carriesOn)
                .anyMatch(event -> event.permits().stream()
                        .anyMatch(permit -> permit.role().equals(role) && holds(permit, parent, as)));
    }

    /** Urging or supervising is not carrying on: it must lead to a step, or be about the acting unit. */
    private static boolean carriesOn(Event event) {
        return !event.branches().isEmpty() || event.party() == Event.Party.ACTOR;
    }

    private static boolean holds(Permit permit, Matter parent, Mover as) {
        return switch (permit.relation()) {
            case Permit.ANY -> true;
            case Permit.OWNER -> false;
            case Permit.PARTY -> parent.run().holder(as.unit()).isPresent();
            default ->
                parent.run()
                        .holder(as.unit())
                        .filter(p -> p.part().equals(permit.relation()))
                        .isPresent();
        };
    }

    private Map<String, Problem> problems(Command c, Mover mover) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        check("title", c.title(), TITLE, problems);
        check("task", c.task(), TASK, problems);
        if (!c.unit().equals(mover.unit()) && names.units().stream().noneMatch(u -> u.id().equals(c.unit()))) {
            problems.put("unit", c.unit().isBlank() ? Problem.MISSING : Problem.NO_UNIT);
        }
        LocalDate due = c.due();
        if (due == null || due.isBefore(date.today())) {
            problems.put("due", due == null ? Problem.MISSING : Problem.PAST);
        }
        if (c.weight() < 1 || c.weight() > MOST) {
            problems.put("weight", Problem.OUT_OF_RANGE);
        }
        return problems;
    }

    private static void check(String field, String typed, int max, Map<String, Problem> problems) {
        if (typed.isBlank()) {
            problems.put(field, Problem.MISSING);
        } else if (typed.strip().length() > max) {
            problems.put(field, Problem.TOO_LONG);
        }
    }

    private static Optional<Words> words(String zh, String en) {
        return Optional.of(new Words(zh, en));
    }

    private Result refuse(Command command, Mover mover, String why, Result result) {
        journal.refuse(
                new Entry(OpenMatter.subject(command.parent()), "matter.sub-item", mover.actor(), Map.of()), why);
        return result;
    }
}
