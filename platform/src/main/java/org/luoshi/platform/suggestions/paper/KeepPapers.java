package org.luoshi.platform.suggestions.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.paper.PaperEntry.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the papers of a batch once everything on them is right (确认一批): all of them or none, every flaw named with its paper and
 * its field. Sent twice, the second finds nothing left to keep.
 */
@Service
public class KeepPapers {
    private final PaperDesk desk;
    private final PaperEntries entries;
    private final Journal journal;

    KeepPapers(PaperDesk desk, PaperEntries entries, Journal journal) {
        this.desk = desk;
        this.entries = entries;
        this.journal = journal;
    }

    @Transactional
    public PaperResult handle(java.util.UUID batch, Viewer by) {
        Entry line =
                new Entry(new Subject("suggestion-batch", batch.toString()), "suggestion.keep-papers", Actor.of(by));
        if (!by.may(PaperDesk.REGISTER)) {
            journal.refuse(line, "not permitted");
            return new PaperResult.NotPermitted();
        }
        List<PaperEntry> read = entries.lockBatch(batch).stream()
                .filter(entry -> entry.state() == State.READ)
                .toList();
        List<PaperResult.Flaw> flaws = flaws(read);
        if (read.isEmpty() || !flaws.isEmpty()) {
            journal.refuse(line, flaws.size() + " flaws in " + read.size() + " papers");
            return read.isEmpty() ? new PaperResult.Nothing() : new PaperResult.Wrong(flaws);
        }
        read.forEach(entry -> entries.save(entry.in(State.WAITING)));
        journal.record(line);
        return new PaperResult.Done(read.size());
    }

    private List<PaperResult.Flaw> flaws(List<PaperEntry> read) {
        PaperCheck check = desk.check();
        Map<String, String> papers = new HashMap<>();
        List<PaperResult.Flaw> flaws = new ArrayList<>();
        for (PaperEntry entry : read) {
            List<PaperProblem> problems = new ArrayList<>(check.problems(entry.fields()));
            String paper = entry.fields().paper();
            boolean twice = !paper.isEmpty()
                    && papers.putIfAbsent(paper + entry.fields().inSession(), entry.place()) != null;
            if (twice || entries.paperTaken(entry.fields(), entry.id())) {
                problems.add(PaperProblem.of("paper", "paper-taken", paper));
            }
            problems.forEach(problem ->
                    flaws.add(new PaperResult.Flaw(entry.place(), entry.fields().title(), problem)));
        }
        return List.copyOf(flaws);
    }
}
