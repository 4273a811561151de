package org.luoshi.platform.suggestions.paper;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.files.AddFile;
import org.luoshi.platform.files.FileRefusal;
import org.luoshi.platform.files.FileResult;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.laws.intake.FileReader;
import org.luoshi.platform.laws.intake.FileText;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a pile of papers in (收纸质建议): of a DOCX the words are read, a scan is kept as it is. Nothing is kept of a file that is
 * refused, and the others are not hindered by it. Sent twice they are there twice, for a person to see and drop.
 */
@Service
public class ReadPapers {
    private final PaperDesk desk;
    private final PaperEntries entries;
    private final AddFile files;
    private final Journal journal;
    private final CityDate date;
    private final TransactionTemplate transaction;

    ReadPapers(
            PaperDesk desk,
            PaperEntries entries,
            AddFile files,
            Journal journal,
            CityDate date,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.entries = entries;
        this.files = files;
        this.journal = journal;
        this.date = date;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A file as it was sent. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Sent(String name, byte[] bytes) {}

    /** What was read, and which files were not taken. */
    public record Taken(UUID batch, int papers, List<Refusal> refused) {}

    /** A file that was not taken. */
    public record Refusal(String name, FileRefusal why) {}

    public Taken handle(List<Sent> sent, boolean inSession, Viewer by) {
        UUID batch = UUID.randomUUID();
        List<Refusal> refused = new ArrayList<>();
        if (!by.may(PaperDesk.REGISTER)) {
            journal.refuse(line(batch, by, Map.of()), "not permitted");
            return new Taken(batch, 0, List.of());
        }
        int papers = 0;
        for (Sent each : sent) {
            MatterId id = MatterId.fresh();
            Subject subject = new Subject(PaperEntry.SUBJECT, id.toString());
            switch (files.handle(
                    new AddFile.Command(subject, each.name(), true), new ByteArrayInputStream(each.bytes()), by)) {
                case FileResult.Refused(var why) -> refused.add(new Refusal(each.name(), why));
                case FileResult.Added(var file) -> {
                    transaction.executeWithoutResult(_ -> entries.insert(entry(id, batch, each, file, inSession, by)));
                    papers++;
                }
            }
        }
        journal.record(
                line(batch, by, Map.of("papers", String.valueOf(papers), "refused", String.valueOf(refused.size()))));
        return new Taken(batch, papers, List.copyOf(refused));
    }

    private PaperEntry entry(MatterId id, UUID batch, Sent sent, StoredFile file, boolean inSession, Viewer by) {
        String words = words(sent);
        PaperFields blank = PaperFields.blank(inSession, desk.blank().receivedOn());
        return new PaperEntry(
                id,
                batch,
                file.name(),
                words.isEmpty() ? blank : PaperReader.read(words, blank),
                words,
                file.id(),
                null,
                PaperEntry.State.READ,
                0,
                by.name(),
                date.now());
    }

    /** The words of a document; a scan has none, and a person types them. */
    private static String words(Sent sent) {
        boolean document = sent.name().toLowerCase(java.util.Locale.ROOT).matches(".*\\.(docx|txt)");
        return document && FileReader.read(new IncomingFile(sent.name(), sent.bytes())) instanceof FileText.Words words
                ? words.characters().replace('\0', '\uFFFD')
                : "";
    }

    private static Entry line(UUID batch, Viewer by, Map<String, String> facts) {
        return new Entry(
                new Subject("suggestion-batch", batch.toString()), "suggestion.read-papers", Actor.of(by), facts);
    }
}
