package org.luoshi.platform.suggestions;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters a suggestion the deputies signed on paper (按签名原件登记): its text as drafted, every signer's consent over it, handed
 * in, and accepted where its category is known. In the caller's transaction; sent twice it is entered once.
 */
@Service
public class RegisterPaper {
    private final DraftSuggestion draft;
    private final Suggestions suggestions;
    private final MoveMatter move;
    private final Matters matters;
    private final CityDate date;

    RegisterPaper(DraftSuggestion draft, Suggestions suggestions, MoveMatter move, Matters matters, CityDate date) {
        this.draft = draft;
        this.suggestions = suggestions;
        this.move = move;
        this.matters = matters;
        this.date = date;
    }

    /**
     * What the paper says.
     *
     * @param paper the suggestion; its co-signers are those who signed the paper
     * @param category empty where nobody has classified it: it is handed in and not yet accepted
     */
    public record Command(DraftSuggestion.Command paper, boolean inSession, String category) {}

    /** What became of it. */
    public sealed interface Result {
        record Registered(String number) implements Result {}

        record Incomplete(Map<String, TextProblem> problems) implements Result {}

        record Refused(MoveResult.Refused why) implements Result {}
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Result handle(Command command, Mover clerk) {
        return switch (draft.handle(command.paper(), clerk)) {
            case DraftSuggestion.Result.Incomplete(var problems) -> new Result.Incomplete(problems);
            case DraftSuggestion.Result.NotInOffice(OfficeLapsed why) ->
                new Result.Refused(new MoveResult.Refused(why.words(), why.basis(), null));
            case DraftSuggestion.Result.Known(var known) ->
                new Result.Registered(matters.find(known.id()).orElseThrow().number());
            case DraftSuggestion.Result.Drafted(var suggestion, var number) -> {
                suggestions.save(signedOnPaper(suggestion, date.now()));
                yield handIn(suggestion.id(), number, command, clerk);
            }
        };
    }

    /** The clerk acts for the system here: nobody else may touch a deputy's draft. */
    private Result handIn(MatterId id, String number, Command command, Mover clerk) {
        String when = command.inSession() ? "in-session" : "between";
        MoveResult in = move(id, "receive-paper", Map.of("congress", new Value.Text(when)), inTheSystemsName(clerk));
        if (in instanceof MoveResult.Refused refused) {
            return new Result.Refused(refused);
        }
        if (command.category().isBlank()) {
            return new Result.Registered(number);
        }
        MoveResult accepted = move(id, "accept", Map.of("category", new Value.Text(command.category())), clerk);
        return accepted instanceof MoveResult.Refused refused
                ? new Result.Refused(refused)
                : new Result.Registered(number);
    }

    private MoveResult move(MatterId id, String event, Map<String, Value> carried, Mover mover) {
        long version = matters.version(id).orElseThrow();
        MoveResult result = move.handle(new MoveMatter.Command(id, version, event, carried), mover);
        if (result instanceof MoveResult.Done || result instanceof MoveResult.Refused) {
            return result;
        }
        throw new IllegalStateException(event + " of " + id + ": " + result);
    }

    private static Mover inTheSystemsName(Mover clerk) {
        return new Mover(clerk.account(), clerk.name(), Set.of("system"), null, null, true);
    }

    // law: 上海市代表建议规定 (2015) art. 4 — co-signers confirm that it is their will; on paper they do so by signing it
    private static Suggestion signedOnPaper(Suggestion s, LocalDateTime at) {
        List<Signature> signed = s.signatures().stream()
                .map(each -> each.signed(at, s.text().hash()))
                .toList();
        return s.signedBy(signed);
    }
}
