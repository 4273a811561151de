package org.luoshi.platform.suggestions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.definition.Procedure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead deputy objects to publication, or takes the objection back (代表认为不宜公开). No step of the run: it may come at any
 * time after submission, also when the matter is closed, and binds without a decision.
 *
 * <p>Sent twice, the second changes only the reason.
 */
// law: 河南省代表建议办理办法 (2017) art. 29 — suggestions and replies may be public, unless the deputy thinks it unfit
@Service
public class ObjectToPublication {
    private static final int REASON = 2000;

    private final Suggestions suggestions;
    private final Matters matters;
    private final HandlingRecords records;
    private final Journal journal;
    private final CityDate date;

    ObjectToPublication(
            Suggestions suggestions, Matters matters, HandlingRecords records, Journal journal, CityDate date) {
        this.suggestions = suggestions;
        this.matters = matters;
        this.records = records;
        this.journal = journal;
        this.date = date;
    }

    /** What became of it; the end of a message key for what was refused. */
    public enum Result {
        OBJECTED,
        TAKEN_BACK,
        /** No reason was given, or it is longer than 2000 characters. */
        NO_REASON,
        /** The place's rules know no such objection, or nothing was handed in yet. */
        NOT_HERE,
        /** Not the lead deputy of this suggestion. */
        UNKNOWN
    }

    /** Whether the place's rules let a deputy object. */
    static boolean isPossible(Procedure procedure) {
        return procedure.settings().getOrDefault("publish-objection", List.of()).contains("deputy");
    }

    @Transactional
    public Result object(MatterId id, String reason, Mover mover) {
        String words = reason.strip();
        Result refusal = refusal(id, mover);
        if (refusal == null && (words.isEmpty() || words.length() > REASON)) {
            refusal = Result.NO_REASON;
        }
        if (refusal != null) {
            return refuse(id, "suggestion.object", mover, refusal);
        }
        records.objected(id, words, date.today());
        return done(id, "suggestion.object", mover, Result.OBJECTED);
    }

    @Transactional
    public Result takeBack(MatterId id, Mover mover) {
        Result refusal = refusal(id, mover);
        if (refusal != null) {
            return refuse(id, "suggestion.take-objection-back", mover, refusal);
        }
        records.objected(id, "", null);
        return done(id, "suggestion.take-objection-back", mover, Result.TAKEN_BACK);
    }

    private @Nullable Result refusal(MatterId id, Mover mover) {
        Suggestion suggestion = suggestions.lock(id).orElse(null);
        if (suggestion == null || !suggestion.lead().equals(mover.person())) {
            return Result.UNKNOWN;
        }
        boolean possible = isPossible(matters.find(id).orElseThrow().run().procedure());
        return possible && suggestion.submitted() ? null : Result.NOT_HERE;
    }

    private Result done(MatterId id, String action, Mover mover, Result result) {
        journal.record(new Entry(new Subject("matter", id.toString()), action, mover.actor(), Map.of()));
        return result;
    }

    private Result refuse(MatterId id, String action, Mover mover, Result result) {
        journal.refuse(new Entry(new Subject("matter", id.toString()), action, mover.actor(), Map.of()), result.name());
        return result;
    }
}
