package org.luoshi.platform.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.intake.IntakeDesk.Act;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Confirms drafts of one kind (确认草稿): all become records in one transaction, or none. Of two who confirm one draft the second
 * is told who was first.
 */
@Component
public class ConfirmDrafts {
    private final IntakeDesk desk;
    private final Sources sources;
    private final Drafts drafts;
    private final Map<DraftKind, RecordMaker> makers;
    private final CityDate date;

    ConfirmDrafts(IntakeDesk desk, Sources sources, Drafts drafts, List<RecordMaker> makers, CityDate date) {
        this.desk = desk;
        this.sources = sources;
        this.drafts = drafts;
        this.makers = makers.stream().collect(Collectors.toMap(RecordMaker::kind, Function.identity()));
        this.date = date;
    }

    /**
     * A draft as a person saw it.
     *
     * @param version of the draft the page was made for
     * @param fields what was typed; what is not sent stays as it is
     */
    public record Chosen(DraftId draft, int version, Map<String, String> fields) {
        public Chosen {
            fields = Map.copyOf(fields);
        }
    }

    /** Confirms what was seen beside its sentence. */
    public IntakeResult<List<RecordRef>> handle(SourceId source, List<Chosen> chosen, Viewer by) {
        return handle(source, chosen, chosen.size() > 1, by);
    }

    /** Confirms from a list of many: nothing an assistant proposed. */
    public IntakeResult<List<RecordRef>> together(SourceId source, List<Chosen> chosen, Viewer by) {
        return handle(source, chosen, true, by);
    }

    private IntakeResult<List<RecordRef>> handle(SourceId source, List<Chosen> chosen, boolean together, Viewer by) {
        return desk.run(
                by,
                Act.on(
                        source,
                        "intake.confirm",
                        "drafts",
                        chosen.stream().map(Chosen::draft).toList(),
                        Filled.FACT,
                        chosen.stream().mapToInt(this::typed).sum()),
                () -> sources.find(source)
                        .map(found -> confirm(found, chosen, together, by))
                        .orElseGet(() -> IntakeResult.refused(new IntakeRefusal.NotThere(IntakeRefusal.SOURCE))));
    }

    /** What somebody wrote otherwise than it was found; what stood in the sentence was typed by nobody. */
    private int typed(Chosen one) {
        return (int) drafts.find(one.draft()).stream()
                .flatMap(draft -> one.fields().entrySet().stream()
                        .filter(field -> !draft.field(field.getKey()).equals(field.getValue())))
                .filter(field -> !field.getValue().isBlank())
                .count();
    }

    private IntakeResult<List<RecordRef>> confirm(Source source, List<Chosen> chosen, boolean together, Viewer by) {
        List<Draft> ready = new ArrayList<>();
        for (Chosen one : chosen) {
            IntakeResult<Draft> draft = ready(source, one);
            if (draft instanceof IntakeResult.Refused<Draft>(IntakeRefusal refusal)) {
                return IntakeResult.refused(refusal);
            }
            ready.add(draft.orThrow());
        }
        if (together && ready.stream().anyMatch(Draft::assistants)) {
            return IntakeResult.refused(new IntakeRefusal.OneByOne());
        }
        return ready.isEmpty() ? IntakeResult.refused(new IntakeRefusal.NothingChosen()) : make(source, ready, by);
    }

    private IntakeResult<Draft> ready(Source source, Chosen one) {
        Optional<Draft> found =
                drafts.lock(one.draft()).filter(draft -> draft.source().equals(source.id()));
        if (found.isEmpty()) {
            return IntakeResult.refused(new IntakeRefusal.NotThere("draft"));
        }
        Draft draft = found.get();
        if (draft.state() != DraftState.OPEN || draft.version() != one.version()) {
            return IntakeResult.refused(new IntakeRefusal.Stale(draft.state(), draft.decidedBy()));
        }
        Draft filled = draft.with(one.fields());
        return filled.lacks().stream()
                .findFirst()
                .<IntakeResult<Draft>>map(field -> IntakeResult.refused(new IntakeRefusal.Missing(field)))
                .orElseGet(() -> IntakeResult.done(filled));
    }

    /** What the records' own use cases write down is part of confirming the sentences. */
    private static IntakeResult<List<RecordRef>> made(RecordMaker maker, RecordMaker.Making making, Viewer by) {
        Subject text = new Subject(IntakeDesk.SUBJECT, making.source().id().toString());
        return Journal.within(text, () -> maker.make(making, by));
    }

    private IntakeResult<List<RecordRef>> make(Source source, List<Draft> ready, Viewer by) {
        Draft first = ready.getFirst();
        RecordRef head = null;
        if (first.head() != null) {
            Draft report = drafts.lock(first.head()).orElseThrow();
            head = report.record();
            if (head == null) {
                return IntakeResult.refused(new IntakeRefusal.HeadFirst(report.kind()));
            }
        }
        RecordMaker maker = makers.get(first.kind());
        if (maker == null || ready.stream().anyMatch(draft -> draft.kind() != first.kind())) {
            throw new IllegalStateException("nothing makes " + ready);
        }
        IntakeResult<List<RecordRef>> made = made(maker, new RecordMaker.Making(source, head, ready), by);
        if (made instanceof IntakeResult.Done<List<RecordRef>>(List<RecordRef> records)) {
            for (int i = 0; i < ready.size(); i++) {
                Draft draft = ready.get(i);
                drafts.edit(draft);
                drafts.decide(draft.id(), DraftState.CONFIRMED, "", records.get(i), by.name(), date.instant());
            }
        }
        return made;
    }
}
