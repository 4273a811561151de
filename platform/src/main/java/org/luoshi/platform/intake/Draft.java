package org.luoshi.platform.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something found in a text (草稿): where it stands, as printed and as meant, why it was found, and what a person decided.
 *
 * @param place its order in the text
 * @param head the report it belongs to; null for the report itself and for what stands alone
 * @param start the first UTF-16 unit of its words in the source
 * @param end the unit after its last
 * @param raw as printed
 * @param fields as meant
 * @param rule which rule found it
 * @param maker who found it: {@link #RULES}, or the assistant that proposed it
 * @param record what was made of it; null unless it is confirmed
 * @param version raised by each change; a form made for another version is stale
 */
public record Draft(
        DraftId id,
        SourceId source,
        int place,
        @Nullable DraftId head,
        DraftKind kind,
        int start,
        int end,
        String raw,
        Map<String, String> fields,
        String rule,
        String maker,
        DraftState state,
        String reason,
        String decidedBy,
        int version,
        @Nullable RecordRef record) {
    public static final String RULES = "rules";

    /** Begins the maker of what an assistant proposed, whatever it calls itself. */
    public static final String ASSISTANT = "assistant";

    public Draft {
        fields = Map.copyOf(fields);
    }

    /** A draft nobody has decided on. */
    public static Draft open(
            SourceId source,
            int place,
            @Nullable DraftId head,
            DraftKind kind,
            int start,
            int end,
            String raw,
            Map<String, String> fields,
            String rule,
            String maker) {
        return new Draft(
                DraftId.fresh(),
                source,
                place,
                head,
                kind,
                start,
                end,
                raw,
                fields,
                rule,
                maker,
                DraftState.OPEN,
                "",
                "",
                0,
                null);
    }

    /** Whether an assistant proposed it: then a person confirms it by itself. */
    public boolean assistants() {
        return !maker.equals(RULES);
    }

    /** The identity of the record it becomes; another one once it was taken back or changed. */
    public UUID recordId() {
        return version == 0
                ? id.value()
                : UUID.nameUUIDFromBytes((id + " " + version).getBytes(StandardCharsets.UTF_8));
    }

    public String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** With the facts of a form; those it does not send stay. */
    public Draft with(Map<String, String> typed) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        kind.fields().stream()
                .filter(field -> typed.containsKey(field.name()))
                .forEach(field -> all.put(
                        field.name(), typed.getOrDefault(field.name(), "").strip()));
        return new Draft(
                id, source, place, head, kind, start, end, raw, all, rule, maker, state, reason, decidedBy, version,
                record);
    }

    /** The required facts it lacks. */
    public List<DraftField> lacks() {
        return kind.fields().stream()
                .filter(DraftField::required)
                .filter(field -> field(field.name()).isEmpty())
                .toList();
    }
}
