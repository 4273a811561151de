package org.luoshi.platform.suggestions.paper;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.files.AddFile;
import org.luoshi.platform.files.FileRefusal;
import org.luoshi.platform.files.FileResult;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.paper.PaperEntry.Scan;
import org.luoshi.platform.suggestions.paper.PaperEntry.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lays the signed originals to the papers that wait for them (签名原件归件): a file's name says which numbers it holds. A later scan
 * of the same number takes the place of the earlier one until the paper is registered.
 */
@Service
public class AttachScans {
    private static final String KINDS = "(?i).*\\.(pdf|jpg|jpeg|png|ofd)";

    private final PaperEntries entries;
    private final AddFile files;
    private final Journal journal;
    private final CityDate date;
    private final TransactionTemplate transaction;

    AttachScans(
            PaperEntries entries,
            AddFile files,
            Journal journal,
            CityDate date,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.files = files;
        this.journal = journal;
        this.date = date;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Of one file: how many papers it confirms, or why it confirms none. */
    public sealed interface Attached {
        record Papers(String file, int papers) implements Attached {}

        /** No paper waiting bears the number in the name. */
        record NoPaper(String file) implements Attached {}

        /** A scan is a PDF, OFD or picture. */
        record NoScan(String file) implements Attached {}

        record Refused(String file, FileRefusal why) implements Attached {}
    }

    public List<Attached> handle(List<ReadPapers.Sent> sent, boolean inSession, Viewer by) {
        if (!by.may(PaperDesk.REGISTER)) {
            journal.refuse(line(UUID.randomUUID(), by, Map.of()), "not permitted");
            return List.of();
        }
        List<Attached> results = new ArrayList<>();
        sent.forEach(each -> results.add(attach(each, inSession, by)));
        return List.copyOf(results);
    }

    private Attached attach(ReadPapers.Sent sent, boolean inSession, Viewer by) {
        UUID id = UUID.randomUUID();
        Attached result = look(id, sent, inSession, by);
        if (!(result instanceof Attached.Papers)) {
            journal.refuse(
                    line(id, by, Map.of("name", sent.name())), result.getClass().getSimpleName());
        }
        return result;
    }

    private Attached look(UUID id, ReadPapers.Sent sent, boolean inSession, Viewer by) {
        if (!sent.name().matches(KINDS)) {
            return new Attached.NoScan(sent.name());
        }
        Set<String> papers = new HashSet<>(ScanName.papers(sent.name()));
        if (waiting(papers, inSession, false).isEmpty()) {
            return new Attached.NoPaper(sent.name());
        }
        return switch (files.handle(
                new AddFile.Command(new Subject(Scan.SUBJECT, id.toString()), sent.name(), true),
                new ByteArrayInputStream(sent.bytes()),
                by)) {
            case FileResult.Refused(var why) -> new Attached.Refused(sent.name(), why);
            case FileResult.Added(var file) -> {
                Scan scan = new Scan(id, file.id(), file.name(), file.sha256(), by.name(), date.now());
                yield new Attached.Papers(sent.name(), lay(scan, papers, inSession, by));
            }
        };
    }

    private int lay(Scan scan, Set<String> papers, boolean inSession, Viewer by) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> {
            entries.insert(scan);
            List<PaperEntry> confirmed = waiting(papers, inSession, true);
            confirmed.forEach(entry -> entries.save(entry.confirmedBy(scan)));
            journal.record(line(
                    scan.id(),
                    by,
                    Map.of("sha256", scan.sha256(), "papers", String.valueOf(confirmed.size()), "name", scan.name())));
            return confirmed.size();
        }));
    }

    private List<PaperEntry> waiting(Set<String> papers, boolean inSession, boolean lock) {
        List<PaperEntry> all = lock ? entries.lock(State.WAITING) : entries.in(State.WAITING);
        return all.stream()
                .filter(entry -> entry.fields().inSession() == inSession)
                .filter(entry -> papers.contains(ScanName.plain(entry.fields().paper())))
                .toList();
    }

    private static Entry line(UUID scan, Viewer by, Map<String, String> facts) {
        return new Entry(new Subject(Scan.SUBJECT, scan.toString()), "suggestion.attach-scan", Actor.of(by), facts);
    }
}
