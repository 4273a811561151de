package org.luoshi.platform.intake.drafts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftAssistant.Proposal;
import org.luoshi.platform.intake.DraftField;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.Source;
import org.luoshi.reading.draft.Span;

/**
 * Holds what an assistant proposed against the text (核对引文): a proposal whose words do not stand there is dropped, a fact that
 * does not stand there is left empty for a person to fill, and what is known already is not said twice.
 */
public final class Proposals {
    private static final int LONGEST_REASON = 200;

    private final Source source;
    private final String maker;
    private final PlainWords words;
    private final List<Draft> known;
    private final List<Draft> kept = new ArrayList<>();
    private int invented;
    private int repeated;
    private int unfit;

    /** For one text, with the drafts it has. */
    public Proposals(Source source, String assistant, List<Draft> known) {
        this.source = source;
        this.maker = assistant.isBlank() ? Draft.ASSISTANT : Draft.ASSISTANT + "：" + assistant.strip();
        this.words = new PlainWords(source.words());
        this.known = List.copyOf(known);
    }

    /**
     * What is left of an answer.
     *
     * @param invented proposals whose words stand nowhere in the text
     * @param repeated proposals of what was found before
     * @param unfit proposals of no kind there is, or of a part without its report
     */
    public record Checked(List<Draft> drafts, int invented, int repeated, int unfit) {
        public Checked {
            drafts = List.copyOf(drafts);
        }

        public int dropped() {
            return invented + repeated + unfit;
        }
    }

    public Checked check(List<Proposal> proposals) {
        proposals.forEach(this::add);
        return new Checked(kept, invented, repeated, unfit);
    }

    private void add(Proposal proposal) {
        Optional<DraftKind> kind = kind(proposal.kind());
        if (kind.isEmpty()) {
            unfit++;
            return;
        }
        Optional<Span> span = words.find(proposal.quote());
        if (span.isEmpty()) {
            invented++;
        } else if (said(kind.get(), span.get())) {
            repeated++;
        } else {
            place(kind.get(), span.get(), proposal);
        }
    }

    private void place(DraftKind kind, Span span, Proposal proposal) {
        DraftKind above = above(kind);
        Draft head = above == null ? null : head(above, span);
        if (above != null && head == null) {
            unfit++;
            return;
        }
        kept.add(Draft.open(
                source.id(),
                known.stream().mapToInt(Draft::place).max().orElse(0) + kept.size() + 1,
                head == null ? null : head.id(),
                kind,
                span.start(),
                span.end(),
                span.of(source.words()),
                facts(kind, proposal.fields()),
                reason(proposal.why()),
                maker));
    }

    /** A name of the ledger is matched by rules alone. */
    private static Optional<DraftKind> kind(String name) {
        return Arrays.stream(DraftKind.values())
                .filter(kind -> kind != DraftKind.NAME && kind.name().equals(name))
                .findFirst();
    }

    private static @Nullable DraftKind above(DraftKind kind) {
        return switch (kind) {
            case AGENDA_ITEM -> DraftKind.SESSION;
            case TASK -> DraftKind.CONFERENCE;
            case INSTRUCTION -> DraftKind.VISIT;
            case SESSION, CONFERENCE, JOINT_ITEM, VISIT, FIGURE, NAME -> null;
        };
    }

    /** The report that begins last before it; one of the rules, which a person may hold it against. */
    private @Nullable Draft head(DraftKind kind, Span span) {
        return known.stream()
                .filter(draft -> draft.kind() == kind && draft.start() <= span.start())
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private boolean said(DraftKind kind, Span span) {
        return java.util.stream.Stream.concat(known.stream(), kept.stream())
                .filter(draft -> draft.kind() == kind)
                .anyMatch(draft -> 2 * shared(draft, span)
                        >= Math.max(draft.end(), span.end()) - Math.min(draft.start(), span.start()));
    }

    private static int shared(Draft draft, Span span) {
        return Math.max(0, Math.min(draft.end(), span.end()) - Math.max(draft.start(), span.start()));
    }

    private Map<String, String> facts(DraftKind kind, Map<String, String> proposed) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (DraftField field : kind.fields()) {
            String value = proposed.getOrDefault(field.name(), "").strip();
            if (!value.isEmpty() && stands(field.type(), value)) {
                facts.put(field.name(), value);
            }
        }
        return facts;
    }

    /** What is chosen from a list is a person's choice. */
    private boolean stands(DraftField.Type type, String value) {
        return switch (type) {
            case LINE, TEXT, UNIT, NUMBER -> words.find(value).isPresent();
            case LINES -> value.lines().allMatch(line -> words.find(line).isPresent());
            case DAY -> day(value);
            case CHOICE, YES -> false;
        };
    }

    /** A day the text prints, with its month. */
    private boolean day(String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            return words.find(day.getMonthValue() + "月" + day.getDayOfMonth() + "日")
                    .isPresent();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String reason(String why) {
        String line = why.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
    }
}
