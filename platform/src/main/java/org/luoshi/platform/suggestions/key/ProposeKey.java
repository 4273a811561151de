package org.luoshi.platform.suggestions.key;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.matters.Source;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deputies' office or a committee proposes that a suggestion be a key one (提出重点督办): its supervision begins as a matter of
 * its own, seen by those who prepare and decide it.
 *
 * <p>Sent twice it begins one: while one is open, the same is given back.
 */
@Service
public class ProposeKey {
    static final String PROCEDURE = "suggestions/key";
    private static final Set<String> ROLES = Set.of("office", "supervisor");

    private final Keys keys;
    private final Matters matters;
    private final MatterAccess access;
    private final OpenMatter open;
    private final CityDate date;
    private final Journal journal;

    ProposeKey(Keys keys, Matters matters, MatterAccess access, OpenMatter open, CityDate date, Journal journal) {
        this.keys = keys;
        this.matters = matters;
        this.access = access;
        this.open = open;
        this.date = date;
        this.journal = journal;
    }

    /** What became of it. */
    public sealed interface Result {
        record Proposed(Matter supervision) implements Result {}

        /** It is one already, or stands where none can become one. */
        record NotNow() implements Result {}

        /** No role of this person proposes, or the suggestion is not theirs to see. */
        record NotForYou() implements Result {}
    }

    /** Whether this person may propose this suggestion now. */
    public boolean isPossible(Matter suggestion, Mover mover) {
        return mayPropose(mover)
                && mayBecomeKey(suggestion)
                && openOne(suggestion.id()).isEmpty();
    }

    /**
     * Proposes it.
     *
     * @param id of the supervision that begins
     */
    @Transactional
    public Result handle(MatterId suggestion, MatterId id, Mover mover) {
        Optional<Matter> found = matters.find(suggestion).filter(m -> access.maySee(m, mover));
        if (found.isEmpty() || !mayPropose(mover)) {
            return refuse(suggestion, mover, new Result.NotForYou());
        }
        Optional<Matter> known = openOne(suggestion);
        if (known.isPresent()) {
            return new Result.Proposed(known.get());
        }
        if (!mayBecomeKey(found.get())) {
            return refuse(suggestion, mover, new Result.NotNow());
        }
        return new Result.Proposed(begin(found.get(), id, mover));
    }

    private Matter begin(Matter suggestion, MatterId id, Mover mover) {
        Matter supervision = open.handle(
                new OpenMatter.New(
                        id,
                        "督" + date.today().getYear() + "-",
                        PROCEDURE,
                        suggestion.title(),
                        new Source("suggestion", suggestion.id().toString(), "代表建议 " + suggestion.number()),
                        suggestion.confidential(),
                        null,
                        List.of()),
                mover);
        keys.insert(id, suggestion.id(), date.today());
        return supervision;
    }

    /** Whether the procedure of the suggestion lets it become one where it stands. */
    static boolean mayBecomeKey(Matter suggestion) {
        return suggestion.run().procedure().event("decide-key").stream()
                        .anyMatch(
                                event -> event.from().contains(suggestion.run().step()))
                && suggestion.run().history().stream().noneMatch(h -> h.event().equals("decide-key"));
    }

    private Optional<Matter> openOne(MatterId suggestion) {
        return keys.of(suggestion).stream()
                .flatMap(id -> matters.find(id).stream())
                .filter(supervision -> supervision.endedOn() == null)
                .findFirst();
    }

    private static boolean mayPropose(Mover mover) {
        return mover.roles().stream().anyMatch(ROLES::contains);
    }

    private Result refuse(MatterId suggestion, Mover mover, Result result) {
        journal.refuse(
                new Entry(OpenMatter.subject(suggestion), "suggestion.propose-key", mover.actor(), Map.of()),
                result.getClass().getSimpleName());
        return result;
    }
}
