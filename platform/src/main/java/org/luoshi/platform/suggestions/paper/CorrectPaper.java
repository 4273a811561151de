package org.luoshi.platform.suggestions.paper;

import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person corrects what was read from a paper (更正登记项), wrong or right: it is checked when it is kept. */
@Service
public class CorrectPaper {
    private final PaperEntries entries;
    private final Journal journal;

    CorrectPaper(PaperEntries entries, Journal journal) {
        this.entries = entries;
        this.journal = journal;
    }

    /** Sent twice with the same version, the second is {@link PaperResult.Stale}. */
    @Transactional
    public PaperResult handle(MatterId id, int version, PaperFields fields, Viewer by) {
        PaperEntry entry = entries.lock(id).orElse(null);
        PaperResult result = decide(entry, version, by);
        Entry line =
                new Entry(new Subject(PaperEntry.SUBJECT, id.toString()), "suggestion.correct-paper", Actor.of(by));
        if (entry == null || !(result instanceof PaperResult.Done)) {
            journal.refuse(line, result.getClass().getSimpleName());
            return result;
        }
        entries.save(entry.with(fields));
        journal.record(line);
        return result;
    }

    private static PaperResult decide(@org.jspecify.annotations.Nullable PaperEntry entry, int version, Viewer by) {
        if (!by.may(PaperDesk.REGISTER)) {
            return new PaperResult.NotPermitted();
        }
        if (entry == null) {
            return new PaperResult.Nothing();
        }
        if (entry.state() == PaperEntry.State.REGISTERED) {
            return new PaperResult.Registered(1);
        }
        return entry.version() == version ? new PaperResult.Done(1) : new PaperResult.Stale();
    }
}
