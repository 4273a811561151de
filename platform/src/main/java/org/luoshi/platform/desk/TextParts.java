package org.luoshi.platform.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.compare.Change;
import org.luoshi.lawtext.compare.Changes;
import org.luoshi.lawtext.compare.MergedWords;
import org.luoshi.lawtext.compare.Piece;

/** The text of a document part by part (公文要素): what is too long in it, what changed, what two changes make together. */
public final class TextParts {
    private static final int TITLE = 120;
    private static final int BODY = 50_000;
    private static final int LIST = 1_000;

    private TextParts() {}

    /** Part → its words, in the order of the paper; a list has one entry a line. */
    static Map<String, String> of(OutgoingDocument.Text text) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("title", text.title());
        parts.put("addressees", String.join("\n", text.addressees()));
        parts.put("body", text.body());
        parts.put("attachments", String.join("\n", text.attachments()));
        parts.put("copies", String.join("\n", text.copies()));
        return parts;
    }

    /** Null where nothing is wrong. */
    static @Nullable DeskRefusal wrong(OutgoingDocument.Text text) {
        if (text.title().isBlank() || text.body().isBlank()) {
            return new DeskRefusal.Missing(text.title().isBlank() ? "title" : "body");
        }
        for (Map.Entry<String, String> part : of(text).entrySet()) {
            int most = part.getKey().equals("title") ? TITLE : part.getKey().equals("body") ? BODY : LIST;
            if (part.getValue().length() > most) {
                return new DeskRefusal.TooLong(
                        part.getKey(), most, part.getValue().length());
            }
        }
        return null;
    }

    /** The parts whose words differ, each with its changes word by word. */
    public static Map<String, List<Change>> changes(OutgoingDocument.Text old, OutgoingDocument.Text now) {
        Map<String, List<Change>> changed = new LinkedHashMap<>();
        Map<String, String> before = of(old);
        of(now).forEach((part, words) -> {
            String was = before.getOrDefault(part, "");
            if (!was.equals(words)) {
                changed.put(part, Changes.between(was, words));
            }
        });
        return changed;
    }

    /** What came of putting a proposal together with what was adopted meanwhile. */
    sealed interface Together {
        record Merged(OutgoingDocument.Text text) implements Together {}

        /** Both changed the same words. */
        record Conflict(String part, String words) implements Together {}
    }

    /**
     * The present text with the changes from {@code base} to {@code proposal}.
     *
     * <p>Example: base 三日内报送材料, proposal 五日内报送材料, present 三日内报送书面材料 → 五日内报送书面材料.
     */
    static Together together(
            OutgoingDocument.Text base, OutgoingDocument.Text proposal, OutgoingDocument.Text present) {
        Map<String, String> was = of(base);
        Map<String, String> theirs = of(present);
        Map<String, String> merged = new LinkedHashMap<>();
        for (Map.Entry<String, String> part : of(proposal).entrySet()) {
            String from = was.getOrDefault(part.getKey(), "");
            List<Piece> pieces = MergedWords.of(
                    Changes.between(from, part.getValue()),
                    Changes.between(from, theirs.getOrDefault(part.getKey(), "")));
            Optional<Piece.Conflict> conflict = pieces.stream()
                    .filter(Piece.Conflict.class::isInstance)
                    .map(Piece.Conflict.class::cast)
                    .findFirst();
            if (conflict.isPresent()) {
                return new Together.Conflict(part.getKey(), conflict.get().theirs());
            }
            StringBuilder words = new StringBuilder();
            pieces.forEach(piece -> words.append(piece.marked()));
            merged.put(part.getKey(), words.toString());
        }
        return new Together.Merged(text(merged));
    }

    private static OutgoingDocument.Text text(Map<String, String> parts) {
        return new OutgoingDocument.Text(
                parts.getOrDefault("title", ""),
                OutgoingDocuments.lines(parts.getOrDefault("addressees", "")),
                parts.getOrDefault("body", ""),
                OutgoingDocuments.lines(parts.getOrDefault("attachments", "")),
                OutgoingDocuments.lines(parts.getOrDefault("copies", "")));
    }
}
