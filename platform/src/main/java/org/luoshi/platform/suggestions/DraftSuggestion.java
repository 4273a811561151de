package org.luoshi.platform.suggestions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.matters.Source;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A deputy begins a suggestion: a draft only its deputy and the invited co-signers see.
 *
 * <p>The identity comes with the form, so that sending it twice gives one draft.
 */
@Service
public class DraftSuggestion {
    private final OpenMatter open;
    private final Suggestions suggestions;
    private final DeputyOffice office;
    private final Journal journal;
    private final CityDate date;

    DraftSuggestion(OpenMatter open, Suggestions suggestions, DeputyOffice office, Journal journal, CityDate date) {
        this.open = open;
        this.suggestions = suggestions;
        this.office = office;
        this.journal = journal;
        this.date = date;
    }

    /**
     * A new draft.
     *
     * @param congress congress session it is counted with
     * @param lead the lead deputy
     * @param coSigners deputies invited to co-sign
     */
    public record Command(
            MatterId id,
            Congress congress,
            Deputy lead,
            Suggestion.Text text,
            String proposedUnits,
            Suggestion.Secrecy secrecy,
            String secrecyReason,
            Suggestion.Kind kind,
            Source source,
            List<Deputy> coSigners) {}

    /** A congress session, as the suggestion remembers it. */
    public record Congress(String id, String label, int year) {}

    /** A deputy, as the suggestion remembers them. */
    public record Deputy(String person, String name, String delegation) {}

    /** What became of it. */
    public sealed interface Result {
        record Drafted(Suggestion suggestion, String number) implements Result {}

        record Incomplete(Map<String, TextProblem> problems) implements Result {}

        record Known(Suggestion suggestion) implements Result {}

        /** Whoever drafts it, or is asked to co-sign, is no deputy in office. */
        record NotInOffice(OfficeLapsed why) implements Result {}
    }

    @Transactional
    public Result handle(Command command, Mover mover) {
        var known = suggestions.find(command.id());
        if (known.isPresent()) {
            return new Result.Known(known.get());
        }
        OfficeLapsed lapsed = byThemselves(command, mover) ? lapsed(command) : null;
        if (lapsed != null) {
            return refuse(command, lapsed, mover);
        }
        Map<String, TextProblem> problems = TextProblem.of(command.text(), command.secrecy());
        if (!problems.isEmpty()) {
            return new Result.Incomplete(problems);
        }
        LocalDate today = date.today();
        Suggestion suggestion = suggestion(command, today);
        Matter matter = open.handle(
                new OpenMatter.New(
                        command.id(),
                        command.kind().series + command.congress().year() + "-",
                        command.kind().procedure,
                        command.text().title(),
                        command.source(),
                        command.secrecy() != Suggestion.Secrecy.OPEN,
                        null,
                        people(suggestion)),
                mover);
        suggestions.insert(suggestion);
        return new Result.Drafted(suggestion, matter.number());
    }

    /** The office enters what was signed in its day, and a motion turns into a suggestion whatever became of its movers. */
    private static boolean byThemselves(Command command, Mover mover) {
        return command.lead().person().equals(mover.person());
    }

    private @Nullable OfficeLapsed lapsed(Command command) {
        return Stream.concat(Stream.of(command.lead()), command.coSigners().stream())
                .flatMap(deputy -> office.lapsed(deputy.person()).stream())
                .findFirst()
                .orElse(null);
    }

    private Result refuse(Command command, OfficeLapsed why, Mover mover) {
        journal.refuse(
                new Entry(OpenMatter.subject(command.id()), "matter.open", mover.actor(), Map.of()),
                why.words().zh());
        return new Result.NotInOffice(why);
    }

    private static Suggestion suggestion(Command c, LocalDate today) {
        List<Signature> invited = c.coSigners().stream()
                .filter(d -> !d.person().equals(c.lead().person()))
                .map(d -> Signature.invited(d.person(), d.name(), today))
                .toList();
        return new Suggestion(
                c.id(),
                c.congress().id(),
                c.congress().label(),
                c.congress().year(),
                c.kind(),
                c.lead().person(),
                c.lead().name(),
                c.lead().delegation(),
                c.text(),
                c.proposedUnits(),
                c.secrecy(),
                c.secrecyReason(),
                today,
                null,
                null,
                1,
                invited);
    }

    private static List<Matter.Person> people(Suggestion suggestion) {
        List<Matter.Person> people = new java.util.ArrayList<>();
        people.add(new Matter.Person(suggestion.lead(), Matter.Person.OWNER));
        suggestion.signatures().forEach(s -> people.add(new Matter.Person(s.person(), Matter.Person.SIGNER)));
        return List.copyOf(people);
    }
}
