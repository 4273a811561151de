package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.amend.Instruction.Rider;

/** Carries out the instructions of one part of a decision, in order; each leaves an outcome. */
final class Applier {
    private final List<Instruction> instructions;
    private final int first;
    private final Finder finder;
    private final List<String> remarks = new ArrayList<>();
    private final WordEdits words;
    private final Provisions provisions;
    private final Order order;
    private final List<@Nullable Outcome> outcomes = new ArrayList<>();

    /**
     * @param first the place of the first instruction in the outcomes of the whole run
     */
    Applier(Manuscript law, List<Instruction> instructions, int first) {
        this.instructions = instructions;
        this.first = first;
        this.finder = new Finder(law);
        this.words = new WordEdits(finder, remarks, new Usage(law, instructions));
        this.order = new Order(law, instructions, first);
        this.provisions = new Provisions(law, finder, order, remarks);
    }

    List<Outcome> apply() {
        for (int i = 0; i < instructions.size(); i++) {
            outcomes.add(carryOut(i));
        }
        order.settle(this::refuse);
        retry();
        return outcomes.stream().map(Objects::requireNonNull).toList();
    }

    List<Finding> findings() {
        var findings = new ArrayList<>(order.findings());
        for (Instruction it : instructions) {
            if (it instanceof Rider(var span, Rider.Topic topic) && topic == Rider.Topic.UNSTATED_CHANGES) {
                findings.add(new Finding(Finding.Kind.UNSTATED, span, "决定说改了文字而没有说改了哪些，本结果不含这些修改"));
            }
        }
        return findings;
    }

    List<String> notes() {
        return order.notes();
    }

    private Outcome carryOut(int index) {
        Instruction instruction = instructions.get(index);
        remarks.clear();
        try {
            provisions.within(instructions, index);
            act(instruction, first + index);
            return new Outcome(instruction, status(instruction), reason(instruction), List.of());
        } catch (Refused refused) {
            return new Outcome(instruction, refused.status, refused.reason(), refused.candidates);
        }
    }

    private static Status status(Instruction instruction) {
        return instruction instanceof Instruction.NotUnderstood ? Status.NOT_UNDERSTOOD : Status.APPLIED;
    }

    private String reason(Instruction instruction) {
        return switch (instruction) {
            case Instruction.NotUnderstood unknown -> unknown.reason();
            case Rider(var _, Rider.Topic topic) when topic == Rider.Topic.APART -> "不改动本法文字";
            case Rider(var _, Rider.Topic topic) when topic == Rider.Topic.UNSTATED_CHANGES -> "决定说改了文字而没有说改了哪些";
            default -> String.join("；", remarks.stream().distinct().toList());
        };
    }

    private void act(Instruction instruction, int owner) {
        switch (instruction) {
            case Instruction.Replace it -> provisions.replace(it, owner);
            case Instruction.ReplaceWords it -> words.replace(it, owner);
            case Instruction.InsertWords it -> words.insert(it, owner);
            case Instruction.DeleteWords it -> words.delete(it, owner);
            case Instruction.Delete it -> provisions.delete(it, owner);
            case Instruction.Insert it -> provisions.insert(it, owner);
            case Instruction.Renumber it -> provisions.renumber(it, owner);
            case Instruction.Split it -> provisions.split(it, owner);
            case Instruction.Merge it -> provisions.merge(it, owner);
            case Instruction.RenameHeading it -> provisions.divisions().rename(it, owner);
            case Instruction.Divide it -> provisions.divisions().divide(it, owner);
            case Instruction.Fold it -> provisions.divisions().fold(it, owner);
            case Instruction.Confirm it -> words.confirm(it, owner);
            case Rider _, Instruction.NotUnderstood _ -> {}
        }
    }

    private void refuse(int owner, String reason) {
        int index = owner - first;
        if (index < 0 || index >= outcomes.size()) {
            return;
        }
        Outcome before = Objects.requireNonNull(outcomes.get(index));
        if (!before.isOpen()) {
            outcomes.set(index, new Outcome(before.instruction(), Status.CONFLICT, reason, List.of()));
        }
    }

    /**
     * Lists at the end of decisions sometimes name the numbers after the amendment without saying so. When none of several
     * places fits by the old numbers and every one fits by the new, the new are meant.
     */
    private void retry() {
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = Objects.requireNonNull(outcomes.get(i));
            Instruction instruction = outcome.instruction();
            if (outcome.status() == Status.NO_MATCH
                    && outcome.reason().contains("处都是如此")
                    && isAboutWords(instruction)) {
                Outcome again = byNewNumbers(instruction, first + i);
                if (again != null) {
                    outcomes.set(i, again);
                }
            }
        }
    }

    private static boolean isAboutWords(Instruction instruction) {
        return instruction instanceof Instruction.ReplaceWords
                || instruction instanceof Instruction.InsertWords
                || instruction instanceof Instruction.DeleteWords;
    }

    private @Nullable Outcome byNewNumbers(Instruction instruction, int owner) {
        var targets = new ArrayList<Target>();
        for (Target target : instruction.targets()) {
            DraftArticle article = order.byNewNumber(target.number());
            if (target.place() != Place.ARTICLE || article == null || article.old.value() == 0) {
                return null;
            }
            targets.add(new Target(
                    Place.ARTICLE,
                    article.old,
                    0,
                    target.paragraph(),
                    target.item(),
                    target.subitem(),
                    target.sentence()));
        }
        Instruction meant = switch (instruction) {
            case Instruction.ReplaceWords it ->
                new Instruction.ReplaceWords(it.span(), targets, it.occurrence(), it.old(), it.words());
            case Instruction.InsertWords it ->
                new Instruction.InsertWords(it.span(), targets, it.occurrence(), it.anchor(), it.side(), it.words());
            case Instruction.DeleteWords it ->
                new Instruction.DeleteWords(it.span(), targets, it.occurrence(), it.old());
            default -> instruction;
        };
        if (!fits(meant)) {
            return null;
        }
        act(meant, owner);
        return new Outcome(instruction, Status.APPLIED, "所列条款是修改后的序号", List.of());
    }

    /** Whether old words stand in every target: nothing may be done by halves. */
    private boolean fits(Instruction instruction) {
        List<Quotation> old = switch (instruction) {
            case Instruction.ReplaceWords it -> it.old();
            case Instruction.DeleteWords it -> it.old();
            case Instruction.InsertWords it -> it.anchor() == null ? List.of() : List.of(it.anchor());
            default -> List.of();
        };
        try {
            return !old.isEmpty()
                    && instruction.targets().stream()
                            .allMatch(target -> old.stream()
                                    .allMatch(quotation -> finder.lines(target).stream()
                                            .anyMatch(line -> !line.words
                                                    .find(quotation.text())
                                                    .isEmpty())));
        } catch (Refused _) {
            return false;
        }
    }
}
