package org.luoshi.platform.suggestions.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Source;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.DraftSuggestion;
import org.luoshi.platform.suggestions.RegisterPaper;
import org.luoshi.platform.suggestions.Suggestion;
import org.luoshi.platform.suggestions.paper.PaperEntry.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters every waiting paper whose signed original is there (凭原件登记): all in one transaction. What has none goes on waiting and
 * is not assigned. Sent twice, the second finds nothing left.
 */
// law: 代表法 (2025) art. 24 — a suggestion is put forward by deputies; the office's typing alone makes none
@Service
public class RegisterWaiting {
    private final PaperDesk desk;
    private final PaperEntries entries;
    private final RegisterPaper register;
    private final Journal journal;
    private final TransactionTemplate transaction;

    RegisterWaiting(
            PaperDesk desk,
            PaperEntries entries,
            RegisterPaper register,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.entries = entries;
        this.register = register;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    public PaperResult handle(Viewer by) {
        Entry line = new Entry(
                new Subject("suggestion-batch", UUID.randomUUID().toString()),
                "suggestion.register-papers",
                Actor.of(by));
        PaperResult result = by.may(PaperDesk.REGISTER)
                ? Objects.requireNonNull(transaction.execute(status -> all(by, line, status)))
                : new PaperResult.NotPermitted();
        if (!(result instanceof PaperResult.Done)) {
            journal.refuse(line, result.getClass().getSimpleName());
        }
        return result;
    }

    private PaperResult all(Viewer by, Entry line, TransactionStatus status) {
        List<PaperEntry> ready = entries.lock(State.WAITING).stream()
                .filter(entry -> entry.scan() != null)
                .toList();
        PaperCheck check = desk.check();
        List<PaperResult.Flaw> flaws = new ArrayList<>();
        for (PaperEntry entry : ready) {
            List<PaperProblem> problems = check.problems(entry.fields());
            problems.forEach(problem -> flaws.add(flaw(entry, problem)));
            if (problems.isEmpty()) {
                enter(entry, check, by, flaws);
            }
        }
        if (!flaws.isEmpty()) {
            status.setRollbackOnly();
            return new PaperResult.Wrong(List.copyOf(flaws));
        }
        if (ready.isEmpty()) {
            return new PaperResult.Nothing();
        }
        journal.record(
                new Entry(line.subject(), line.action(), line.actor(), Map.of("papers", String.valueOf(ready.size()))));
        return new PaperResult.Done(ready.size());
    }

    private void enter(PaperEntry entry, PaperCheck check, Viewer by, List<PaperResult.Flaw> flaws) {
        DraftSuggestion.Congress congress =
                desk.congress(entry.fields().receivedOn()).orElse(null);
        if (congress == null) {
            flaws.add(flaw(entry, PaperProblem.of("received", "no-session")));
            return;
        }
        switch (register.handle(command(entry, check, congress), Mover.of(by))) {
            case RegisterPaper.Result.Registered _ -> entries.save(entry.in(State.REGISTERED));
            case RegisterPaper.Result.Incomplete(var problems) ->
                problems.keySet().forEach(field -> flaws.add(flaw(entry, PaperProblem.of(field, "missing"))));
            case RegisterPaper.Result.Refused(MoveResult.Refused why) ->
                flaws.add(flaw(
                        entry,
                        PaperProblem.of(
                                "title",
                                "refused",
                                why.words().zh(),
                                why.words().en())));
        }
    }

    private static RegisterPaper.Command command(
            PaperEntry entry, PaperCheck check, DraftSuggestion.Congress congress) {
        PaperFields fields = entry.fields();
        PaperEntry.Scan scan = Objects.requireNonNull(entry.scan());
        return new RegisterPaper.Command(
                new DraftSuggestion.Command(
                        entry.id(),
                        congress,
                        check.lead(fields),
                        fields.text(),
                        check.units(fields),
                        Suggestion.Secrecy.OPEN,
                        "",
                        Suggestion.Kind.SUGGESTION,
                        new Source(PaperEntry.Scan.SUBJECT, scan.id().toString(), "签名原件 " + scan.name()),
                        check.signers(fields)),
                fields.inSession(),
                fields.category());
    }

    private static PaperResult.Flaw flaw(PaperEntry entry, PaperProblem problem) {
        return new PaperResult.Flaw(entry.place(), entry.fields().title(), problem);
    }
}
