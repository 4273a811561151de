package org.luoshi.platform.suggestions.paper;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.paper.PaperEntry.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a batch of papers back (撤销一批), as long as none of them has become a suggestion. The files stay in the journal. */
@Service
public class DropPapers {
    private final PaperEntries entries;
    private final Journal journal;

    DropPapers(PaperEntries entries, Journal journal) {
        this.entries = entries;
        this.journal = journal;
    }

    @Transactional
    public PaperResult handle(UUID batch, Viewer by) {
        List<PaperEntry> all = entries.lockBatch(batch);
        PaperResult result = decide(all, by);
        Entry line = new Entry(
                new Subject("suggestion-batch", batch.toString()),
                "suggestion.drop-papers",
                Actor.of(by),
                Map.of("papers", String.valueOf(all.size())));
        if (result instanceof PaperResult.Done) {
            entries.delete(all.stream().map(entry -> entry.id().value()).toList());
            journal.record(line);
        } else {
            journal.refuse(line, result.toString());
        }
        return result;
    }

    private static PaperResult decide(List<PaperEntry> all, Viewer by) {
        if (!by.may(PaperDesk.REGISTER)) {
            return new PaperResult.NotPermitted();
        }
        long registered =
                all.stream().filter(entry -> entry.state() == State.REGISTERED).count();
        if (registered > 0) {
            return new PaperResult.Registered((int) registered);
        }
        return all.isEmpty() ? new PaperResult.Nothing() : new PaperResult.Done(all.size());
    }
}
