package org.luoshi.platform.laws.amending;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.laws.HouseTexts;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.laws.LawWork;
import org.luoshi.platform.laws.amending.LawAmendment.State;
import org.luoshi.platform.laws.intake.EffectiveBy;
import org.luoshi.platform.laws.intake.LawDays;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;

/**
 * Makes what a decision does to a law the law's next text (确认修改后文本), with the decision as its cause. A result that is
 * not complete is taken only as a person completed it, who says why.
 *
 * <p>Sent twice, or by two people at once, the second is told.
 */
@Service
public class AcceptAmendment {
    private final DecisionActs acts;
    private final Decisions decisions;
    private final BaseTexts bases;
    private final LawLibrary library;
    private final HouseTexts texts;
    private final Journal journal;
    private final CityDate date;

    AcceptAmendment(
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

    /**
     * What a person confirms.
     *
     * @param effective counts only where the decision names no day
     * @param articles by anchor, the articles of an incomplete result as they ought to read
     * @param whole all of the text, where it cannot be said which article is meant; else empty
     * @param reason why it was completed by hand
     */
    public record Command(
            UUID decision,
            int place,
            @Nullable LocalDate effective,
            Map<String, String> articles,
            String whole,
            String reason) {}

    /** What became of it. */
    public sealed interface Result {
        record Accepted(LawAmendment law) implements Result {}

        record NotPermitted() implements Result {}

        record NotThere() implements Result {}

        record Already(LawAmendment law) implements Result {}

        /** The law itself is not found yet. */
        record NoBase(LawAmendment law) implements Result {}

        /** Another text has become the one before the decision, or the text is gone. */
        record Stale() implements Result {}

        /** Instructions are open and nobody completed the text. */
        record Incomplete(int open) implements Result {}

        /** The decision does not tell from when it applies. */
        record NoDay() implements Result {}

        /** From an earlier day than the decision itself. */
        record TooEarly(LocalDate act) implements Result {}

        record NoReason() implements Result {}

        record NoChange() implements Result {}

        /** The library holds another text of that day. */
        record TextThere(String work, String base, String version) implements Result {}
    }

    public Result handle(Command command, Viewer by) {
        return acts.perform(
                command.decision(),
                "law.decision.accept",
                by,
                Result.Accepted.class,
                new Result.NotPermitted(),
                () -> decide(command, by));
    }

    private Result decide(Command command, Viewer by) {
        return acts.open(command.decision(), command.place())
                .map(opened -> decide(command, opened, by))
                .orElseGet(Result.NotThere::new);
    }

    private Result decide(Command command, DecisionActs.Opened opened, Viewer by) {
        return switch (opened.law().state()) {
            case ACCEPTED -> new Result.Already(opened.law());
            case UNKNOWN, AMBIGUOUS -> new Result.NoBase(opened.law());
            case WAITING -> dated(command, opened.decision(), opened.law(), by);
        };
    }

    private Result dated(Command command, AttachedDecision decision, LawAmendment law, Viewer by) {
        Optional<LawWork> work = library.work(law.work());
        Optional<String> base = bases.base(law.work(), decision.act(), decision.textKey());
        if (work.isEmpty() || !base.equals(Optional.of(law.base()))) {
            return new Result.Stale();
        }
        LocalDate effective = decision.effective() != null ? decision.effective() : command.effective();
        if (effective == null) {
            return new Result.NoDay();
        }
        LocalDate act = Objects.requireNonNullElse(decision.act(), effective);
        if (effective.isBefore(act)) {
            return new Result.TooEarly(act);
        }
        Optional<String> there = bases.sameDay(law.work(), act);
        return there.isPresent()
                ? new Result.TextThere(law.work(), law.base(), there.get())
                : worded(command, decision, law, work.get(), new Days(act, effective), by);
    }

    private record Days(LocalDate act, LocalDate effective) {}

    private Result worded(
            Command command, AttachedDecision decision, LawAmendment law, LawWork work, Days days, Viewer by) {
        String base = library.source(law.base()).orElse("");
        AppliedDecision applied = AppliedDecision.of(base, decision.source(), law.named());
        boolean byHand = applied.open() > 0;
        String text = byHand
                ? corrected(HandWork.of(applied), command)
                : applied.amended().text();
        if (text.isEmpty()) {
            return new Result.Incomplete(applied.open());
        }
        if (byHand && command.reason().isBlank()) {
            return new Result.NoReason();
        }
        if (Letters.fold(text).equals(Letters.fold(base))) {
            return new Result.NoChange();
        }
        String title = applied.result().title();
        var house = new HouseTexts.Text(
                work, title.isEmpty() ? work.title() : title, text, lawDays(work, decision, days), decision.title());
        return accept(law, house, byHand ? command.reason().strip() : "", days.effective(), by);
    }

    /** Empty unless a person gave words for every article that is open. */
    private static String corrected(HandWork work, Command command) {
        if (work.whole()) {
            return command.whole().strip().replace("\r\n", "\n");
        }
        boolean all = work.articles().keySet().stream()
                .allMatch(anchor -> !command.articles().getOrDefault(anchor, "").isBlank());
        return all ? work.with(command.articles()) : "";
    }

    private static LawDays lawDays(LawWork work, AttachedDecision decision, Days days) {
        EffectiveBy by = decision.effective() == null ? EffectiveBy.PERSON : decision.effectiveBy();
        return new LawDays(
                work.first(),
                days.act(),
                decision.passed(),
                decision.approved(),
                decision.promulgated(),
                days.effective(),
                by,
                null);
    }

    private Result accept(LawAmendment law, HouseTexts.Text text, String reason, LocalDate effective, Viewer by) {
        UUID batch = UUID.randomUUID();
        String version = texts.add(batch, text);
        var accepted = new LawAmendment(
                law.decision(),
                law.place(),
                law.named(),
                State.ACCEPTED,
                law.work(),
                law.base(),
                law.instructions(),
                law.open(),
                version,
                batch,
                effective,
                !reason.isEmpty(),
                reason,
                by.name(),
                date.instant().atZone(CityDate.ZONE).toOffsetDateTime());
        decisions.put(accepted);
        var entry = new Entry(
                DecisionActs.subject(law.decision()),
                "law.decision.accept",
                Actor.of(by),
                Map.of("law", law.named(), "version", version, "by-hand", Boolean.toString(!reason.isEmpty())));
        if (reason.isEmpty()) {
            journal.record(entry);
        } else {
            journal.record(entry, reason);
        }
        return new Result.Accepted(accepted);
    }
}
