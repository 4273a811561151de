package org.luoshi.platform.suggestions;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterPeople;
import org.luoshi.platform.matters.Mover;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What deputies do to a draft: rewrite it, invite, consent, take consent back; and agree to a withdrawal later.
 *
 * <p>Each leaves one journal line; a refusal leaves one too. Sending one twice changes nothing more.
 */
@Service
public class ChangeDraft {
    private final Suggestions suggestions;
    private final MatterPeople people;
    private final MarkPoints points;
    private final DeputyOffice office;
    private final Journal journal;
    private final CityDate date;

    ChangeDraft(
            Suggestions suggestions,
            MatterPeople people,
            MarkPoints points,
            DeputyOffice office,
            Journal journal,
            CityDate date) {
        this.suggestions = suggestions;
        this.people = people;
        this.points = points;
        this.office = office;
        this.journal = journal;
        this.date = date;
    }

    /** What became of it. */
    public sealed interface Result {
        record Done(Suggestion suggestion) implements Result {}

        record Refused(Change why) implements Result {}

        record Incomplete(Map<String, TextProblem> problems) implements Result {}

        record Unknown() implements Result {}
    }

    /** The lead deputy rewrites the text. */
    @Transactional
    public Result revise(MatterId id, Suggestion.Text text, String units, Mover mover) {
        Suggestion known = suggestions.find(id).orElse(null);
        if (known != null) {
            Map<String, TextProblem> problems = TextProblem.of(text, known.secrecy());
            if (!problems.isEmpty()) {
                return new Result.Incomplete(problems);
            }
        }
        Result result =
                byLead(id, "suggestion.revise", mover, s -> inOffice(mover.person(), () -> s.revise(text, units)));
        if (result instanceof Result.Done(Suggestion revised)) {
            people.retitle(id, text.title());
            points.follow(revised, mover);
        }
        return result;
    }

    /** The lead deputy invites another to co-sign. */
    @Transactional
    public Result invite(MatterId id, String person, String name, Mover mover) {
        Result result = byLead(
                id,
                "suggestion.invite",
                mover,
                s -> inOffice(mover.person(), () -> inOffice(person, () -> s.invite(person, name, date.today()))));
        if (result instanceof Result.Done) {
            people.tie(id, person, Matter.Person.SIGNER);
        }
        return result;
    }

    /** An invited deputy consents to the text shown. */
    @Transactional
    public Result coSign(MatterId id, TextHash shown, Mover mover) {
        return bySigner(
                id,
                "suggestion.co-sign",
                mover,
                (s, person) -> inOffice(person, () -> s.coSign(person, shown, date.now())));
    }

    /** A deputy takes the consent back. */
    @Transactional
    public Result withdrawConsent(MatterId id, Mover mover) {
        return bySigner(id, "suggestion.withdraw-consent", mover, (s, person) -> s.withdrawConsent(person, date.now()));
    }

    /** A co-signer agrees that the suggestion be withdrawn. */
    @Transactional
    public Result agreeToWithdrawal(MatterId id, Mover mover) {
        return bySigner(id, "suggestion.agree-withdrawal", mover, (s, person) -> s.agreeToWithdrawal(person));
    }

    private Change inOffice(@Nullable String person, Supplier<Change> change) {
        return office.lapsed(person).<Change>map(Change.NotInOffice::new).orElseGet(change);
    }

    private Result byLead(MatterId id, String action, Mover mover, Function<Suggestion, Change> change) {
        Suggestion suggestion = suggestions.lock(id).orElse(null);
        if (suggestion == null || !suggestion.lead().equals(mover.person())) {
            return refuse(id, action, mover, new Result.Unknown());
        }
        return apply(suggestion, action, mover, change.apply(suggestion));
    }

    private Result bySigner(
            MatterId id, String action, Mover mover, java.util.function.BiFunction<Suggestion, String, Change> change) {
        Suggestion suggestion = suggestions.lock(id).orElse(null);
        String person = mover.person();
        if (suggestion == null || person == null) {
            return refuse(id, action, mover, new Result.Unknown());
        }
        return apply(suggestion, action, mover, change.apply(suggestion, person));
    }

    private Result apply(Suggestion before, String action, Mover mover, Change change) {
        if (change instanceof Change.Changed changed) {
            Suggestion after = changed.suggestion();
            if (!after.equals(before)) {
                suggestions.save(after);
                journal.record(new Entry(
                        subject(before.id()),
                        action,
                        mover.actor(),
                        Map.of("text", after.text().hash().hex(), "revision", String.valueOf(after.revision()))));
            }
            return new Result.Done(after);
        }
        return refuse(before.id(), action, mover, new Result.Refused(change));
    }

    private Result refuse(MatterId id, String action, Mover mover, Result result) {
        journal.refuse(new Entry(subject(id), action, mover.actor(), Map.of()), reason(result));
        return result;
    }

    private static String reason(Result result) {
        return result instanceof Result.Refused(Change.NotInOffice(OfficeLapsed why))
                ? why.words().zh()
                : result.toString();
    }

    private static Subject subject(MatterId id) {
        return new Subject("matter", id.toString());
    }
}
