package org.luoshi.lawtext.amend;

import java.util.List;
import java.util.Optional;
import org.luoshi.lawtext.provision.HistoryEvent;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.SourceText;
import org.luoshi.lawtext.text.Span;

/**
 * An amending decision (修改决定) or amendment (修正案) as read: its parts, one for each law and step, and what is wrong
 * with the decision itself.
 *
 * <p>Example: {@code Decision.read(source).parts().getFirst().instructions()}.
 */
public record Decision(String title, List<Part> parts, List<Finding> findings) {
    /**
     * What a decision orders for one law.
     *
     * @param law the title of the law, without 《》; empty when the decision names none
     * @param span where the part stands
     * @param document the decision that orders it; a file may hold several, one after the other
     */
    public record Part(String law, Span span, List<Instruction> instructions, Document document) {
        /** Whether it speaks of the law, whatever the country's name before it and the brackets within. */
        public boolean concerns(String title) {
            return !law.isEmpty() && name(law).equals(name(title));
        }
    }

    /**
     * A decision's own title and what the note under it tells: who passed it and when.
     *
     * @param title empty when the file begins without one
     */
    public record Document(String title, List<HistoryEvent> history) {
        static final Document UNNAMED = new Document("", List.of());
    }

    public static Decision read(SourceText source) {
        return new DecisionReader(source).read();
    }

    public static Decision read(String characters) {
        return read(SourceText.of(characters));
    }

    /** The parts that change the law, in order; all of them when the decision has but one law. */
    public List<Part> about(String title) {
        List<Part> named = parts.stream().filter(part -> part.concerns(title)).toList();
        return !named.isEmpty() || laws().size() > 1 ? named : parts;
    }

    /** The laws the decision changes, in order, each once. */
    public List<String> laws() {
        return parts.stream()
                .map(Part::law)
                .filter(law -> !law.isEmpty())
                .distinct()
                .toList();
    }

    /** The part that speaks of no law: the decision's own closing words. */
    public Optional<Part> closing() {
        return parts.stream().filter(part -> part.law().isEmpty()).findFirst();
    }

    /** A title as two printings of it are compared. */
    static String name(String title) {
        String folded = Letters.fold(title).replaceAll("[<>\"\\[\\]]", "");
        String plain = folded.replace("中华人民共和国", "");
        return plain.replaceAll("\\([0-9]{4}年\\)$", "");
    }
}
