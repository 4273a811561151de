package org.luoshi.platform.laws.amending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.laws.HouseTexts;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.laws.LawVersion;
import org.luoshi.platform.laws.LawWork;
import org.luoshi.platform.laws.PreviewLaws;
import org.luoshi.platform.laws.amending.LawAmendment.State;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.luoshi.platform.laws.intake.IntakeReason;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;

/**
 * Attaches an amending decision to the laws it names (附上修改决定), each on the text it was made on; nothing in the library
 * changes yet.
 *
 * <p>Sent twice, the second is told where the first one is.
 */
// law: 立法法 (2023) art. 69 — a law amended in part is published anew as a whole
@Service
public class AttachDecision {
    private final DecisionActs acts;
    private final Decisions decisions;
    private final BaseTexts bases;
    private final LawLibrary library;
    private final HouseTexts texts;
    private final Journal journal;
    private final CityDate date;

    AttachDecision(
            DecisionActs acts,
            Decisions decisions,
            BaseTexts bases,
            LawLibrary library,
            HouseTexts texts,
            Journal journal,
            CityDate date) {
        this.acts = acts;
        this.decisions = decisions;
        this.bases = bases;
        this.library = library;
        this.texts = texts;
        this.journal = journal;
        this.date = date;
    }

    /** Who attaches and accepts: whoever may bring texts in. */
    public static final String PERMISSION = PreviewLaws.PERMISSION;

    /**
     * What is sent: a file, or pasted words, or a text of the library.
     *
     * @param work the one law it is for; empty to find the laws by the titles the decision names
     */
    public record Command(@Nullable IncomingFile file, String pasted, String fromVersion, String work) {}

    /** What became of it. */
    public sealed interface Result {
        record Attached(UUID id) implements Result {}

        record NotPermitted() implements Result {}

        /** Neither file nor words. */
        record Nothing() implements Result {}

        record Unreadable(IntakeReason reason) implements Result {}

        /** It orders no change of any text. */
        record NoDecision() implements Result {}

        /** It names no law, and nobody said which one is meant. */
        record NoLaw() implements Result {}

        /** The same decision stands on the same text already. */
        record Already(LawAmendment there) implements Result {}
    }

    public Result handle(Command command, Viewer by) {
        UUID id = UUID.randomUUID();
        return acts.perform(
                id,
                "law.decision.attach",
                by,
                Result.Attached.class,
                new Result.NotPermitted(),
                () -> decide(id, command, by));
    }

    private Result decide(UUID id, Command command, Viewer by) {
        Optional<IncomingFile> sent = sent(command);
        if (sent.isEmpty()) {
            return new Result.Nothing();
        }
        return switch (DecisionFile.of(sent.get())) {
            case DecisionFile.Unreadable(IntakeReason reason) -> new Result.Unreadable(reason);
            case DecisionFile.NoDecision _ -> new Result.NoDecision();
            case DecisionFile.Read read -> attach(id, read, sent.get().name(), command, by);
        };
    }

    private Optional<IncomingFile> sent(Command command) {
        if (command.file() != null) {
            return Optional.of(command.file());
        }
        if (!command.fromVersion().isEmpty()) {
            return library.version(command.fromVersion())
                    .map(version -> new IncomingFile(
                            version.title() + ".txt",
                            DecisionFile.pasted(library.source(version.id()).orElse(""))
                                    .bytes()));
        }
        return command.pasted().isBlank() ? Optional.empty() : Optional.of(DecisionFile.pasted(command.pasted()));
    }

    private Result attach(UUID id, DecisionFile.Read read, String fileName, Command command, Viewer by) {
        Optional<LawWork> only = library.work(command.work());
        if (only.isEmpty() && read.laws().isEmpty()) {
            return new Result.NoLaw();
        }
        texts.lock();
        AttachedDecision decision = decision(id, read, fileName, command, by);
        List<LawAmendment> laws = only.map(work -> List.of(
                        law(decision, 1, work.title(), bases.of(work.id(), decision.act(), decision.textKey()))))
                .orElseGet(() -> found(decision, read.laws()));
        Optional<LawAmendment> twin = laws.stream()
                .filter(law -> law.state() == State.WAITING)
                .flatMap(law -> decisions.twin(decision.textKey(), law.base()).stream())
                .findFirst();
        if (twin.isPresent()) {
            return new Result.Already(twin.get());
        }
        decisions.add(decision, by.accountId(), laws);
        journal.record(new Entry(DecisionActs.subject(id), "law.decision.attach", Actor.of(by), told(decision, laws)));
        return new Result.Attached(id);
    }

    private List<LawAmendment> found(AttachedDecision decision, List<String> titles) {
        var laws = new ArrayList<LawAmendment>();
        for (String title : titles) {
            laws.add(law(decision, laws.size() + 1, title, bases.find(title, decision.act(), decision.textKey())));
        }
        return laws;
    }

    private LawAmendment law(AttachedDecision decision, int place, String named, BaseTexts.Found found) {
        return placed(library, decision, place, named, found);
    }

    /** The law where it was found, with what the decision does to it. */
    static LawAmendment placed(
            LawLibrary library, AttachedDecision decision, int place, String named, BaseTexts.Found found) {
        if (found.state() != State.WAITING) {
            return LawAmendment.lost(decision.id(), place, named, found.state());
        }
        AppliedDecision applied =
                AppliedDecision.of(library.source(found.base()).orElse(""), decision.source(), named);
        return LawAmendment.waiting(
                decision.id(), place, named, found.work(), found.base(), applied.instructions(), applied.open());
    }

    private AttachedDecision decision(UUID id, DecisionFile.Read read, String fileName, Command command, Viewer by) {
        DecisionDays days = DecisionDays.of(read.source(), read.decision(), fileName);
        LawVersion held = library.version(command.fromVersion()).orElse(null);
        LocalDate passed = days.passed() == null && held != null ? held.day() : days.passed();
        return new AttachedDecision(
                id,
                read.title(),
                read.source(),
                HouseTexts.key(read.source()),
                fileName,
                held == null ? "" : held.id(),
                passed,
                days.approved(),
                days.promulgated(),
                days.effective(),
                days.by(),
                by.name(),
                date.instant().atZone(CityDate.ZONE).toOffsetDateTime());
    }

    private static Map<String, String> told(AttachedDecision decision, List<LawAmendment> laws) {
        return Map.of("name", decision.title(), "laws", Integer.toString(laws.size()));
    }
}
