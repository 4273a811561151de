package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.text.Span;

/**
 * Applies an amending decision to a law (修正).
 *
 * <p>Example: base 第一条 甲。 and decision 一、将第一条修改为：“乙。” give 第一条 乙。 Numbers in the decision are those of the
 * base unless it says otherwise; nothing is ever changed elsewhere than where the decision says, and whatever cannot be
 * carried out is in the outcome.
 */
public final class Amendment {
    private Amendment() {}

    /** Applies what the decision says about the base by its title. */
    public static Amended apply(LegalText base, Decision decision) {
        return apply(base, decision, base.title());
    }

    /**
     * Applies the parts of a decision that speak of one law, one after the other.
     *
     * @param title of the law as the decision names it
     */
    public static Amended apply(LegalText base, Decision decision, String title) {
        var law = new Manuscript(base);
        var outcomes = new ArrayList<Outcome>();
        var findings = new ArrayList<Finding>();
        var notes = new ArrayList<String>();
        List<Decision.Part> parts = decision.about(title);
        var documents = new LinkedHashMap<Decision.Document, Done>();
        boolean begun = false;
        for (Decision.Part part : parts) {
            boolean closing = part.law().isEmpty() && parts.size() > 1;
            if (begun && !closing) {
                law.advance();
            }
            begun = true;
            var applier = new Applier(law, withOrder(part, decision), outcomes.size());
            int from = outcomes.size();
            outcomes.addAll(applier.apply());
            documents
                    .computeIfAbsent(part.document(), _ -> new Done(outcomes, new ArrayList<>()))
                    .add(from, outcomes.size());
            findings.addAll(applier.findings());
            notes.addAll(applier.notes());
        }
        findings.addAll(0, findings(decision, parts, title));
        if (findings.stream().noneMatch(finding -> finding.kind() == Finding.Kind.OTHER_LAW)) {
            documents.forEach((document, done) -> done.owner()
                    .ifPresent(owner -> NoteAddition.add(law, document, owner).ifPresent(notes::add)));
        }
        var printer = new Printer(law.manner);
        law.pieces.forEach(piece -> piece.print(printer));
        return new Amended(
                printer.text(), List.copyOf(outcomes), List.copyOf(findings), printer.blame(), List.copyOf(notes));
    }

    /** What was carried out of one decision. */
    private record Done(List<Outcome> outcomes, List<Integer> indexes) {
        void add(int from, int to) {
            IntStream.range(from, to).forEach(indexes::add);
        }

        /** Who answers for the note: the order to publish again, or else the first change that was made; nobody if none was. */
        Optional<Integer> owner() {
            Optional<Integer> first = indexes.stream()
                    .filter(index -> outcomes.get(index).status() == Status.APPLIED
                            && !(outcomes.get(index).instruction() instanceof Instruction.Rider))
                    .findFirst();
            Optional<Integer> published = indexes.stream()
                    .filter(index -> outcomes.get(index).instruction() instanceof Instruction.Rider(var _, var topic)
                            && topic == Instruction.Rider.Topic.REPUBLISH)
                    .findFirst();
            return first.isEmpty() ? first : published.or(() -> first);
        }
    }

    /** The closing words of an omnibus decision count for each of its laws. */
    private static List<Instruction> withOrder(Decision.Part part, Decision decision) {
        var instructions = new ArrayList<>(part.instructions());
        if (!part.law().isEmpty()) {
            decision.closing().ifPresent(closing -> instructions.addAll(closing.instructions()));
        }
        return instructions;
    }

    private static List<Finding> findings(Decision decision, List<Decision.Part> parts, String title) {
        var findings = new ArrayList<Finding>();
        boolean named = parts.stream().anyMatch(part -> part.concerns(title));
        if (parts.isEmpty() || (!named && !decision.laws().isEmpty())) {
            Span span = parts.isEmpty() ? new Span(0, 0) : parts.getFirst().span();
            String laws = String.join("》《", decision.laws());
            findings.add(new Finding(Finding.Kind.OTHER_LAW, span, "决定修改的是《" + laws + "》，不是《" + title + "》"));
        }
        boolean several = decision.laws().size() > 1;
        for (Finding finding : decision.findings()) {
            boolean here = parts.stream().anyMatch(part -> part.span().contains(finding.span()));
            boolean outside =
                    decision.parts().stream().noneMatch(part -> part.span().contains(finding.span()));
            if (!several || here || outside) {
                findings.add(finding);
            }
        }
        return findings;
    }
}
