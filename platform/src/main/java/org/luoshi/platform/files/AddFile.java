package org.luoshi.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.files.ContentStore.Incoming;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file in (添加附件): rights, name, size, kind and marks are checked, then content and row are kept together.
 *
 * <p>Sent twice it is there twice, its content once. Of a refused file nothing is kept but the journal line.
 */
@Service
public class AddFile {
    private final FileRights rights;
    private final FileChecks checks;
    private final FileSettings settings;
    private final ContentStore store;
    private final StoredFiles files;
    private final Journal journal;
    private final CityDate date;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AddFile(
            FileRights rights,
            FileChecks checks,
            FileSettings settings,
            ContentStore store,
            StoredFiles files,
            Journal journal,
            CityDate date,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rights = rights;
        this.checks = checks;
        this.settings = settings;
        this.store = store;
        this.files = files;
        this.journal = journal;
        this.date = date;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A file somebody sends.
     *
     * @param subject what it is for
     * @param name as the sender calls it
     * @param attached part of the subject at once; a loose one waits for the act that carries it
     */
    public record Command(Subject subject, String name, boolean attached) {}

    /** Reads {@code content} to its end or to the limit; closing it is the caller's business. */
    public FileResult handle(Command command, InputStream content, Viewer by) {
        FileName name = FileName.of(command.name());
        Optional<FileRefusal> early = rights.mayAdd(command.subject(), by)
                ? checks.ofName(name)
                : Optional.of(new FileRefusal.NotPermitted());
        if (early.isPresent()) {
            return refuse(command, by, early.get());
        }
        try {
            return receive(command, name, content, by);
        } catch (NoRoomException e) {
            return refuse(command, by, new FileRefusal.NoRoom(name.text()));
        } catch (IOException e) {
            throw new UncheckedIOException("a file for " + command.subject() + " could not be written", e);
        }
    }

    private FileResult receive(Command command, FileName name, InputStream content, Viewer by) throws IOException {
        Optional<Incoming> received = store.receive(content, settings.limit());
        if (received.isEmpty()) {
            return refuse(command, by, new FileRefusal.TooLarge(name.text(), settings.limitInWords()));
        }
        try (Incoming incoming = received.get()) {
            Optional<FileRefusal> refusal = checks.ofContent(name, incoming);
            return refusal.isPresent() ? refuse(command, by, refusal.get()) : keep(command, name, incoming, by);
        }
    }

    private FileResult keep(Command command, FileName name, Incoming incoming, Viewer by) {
        StoredFile file = new StoredFile(
                FileId.random(),
                command.subject(),
                name.text(),
                checks.mediaType(name),
                incoming.size(),
                incoming.sha256(),
                by.accountId(),
                by.name(),
                date.now(),
                command.attached());
        transaction.executeWithoutResult(_ -> {
            files.lockContent(file.sha256());
            place(incoming);
            files.insert(file, clock.instant().atOffset(ZoneOffset.UTC));
            journal.record(entry("file.add", file, by));
        });
        return new FileResult.Added(file);
    }

    private void place(Incoming incoming) {
        try {
            store.keep(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException("content " + incoming.sha256() + " could not be moved to its place", e);
        }
    }

    static Entry entry(String action, StoredFile file, Viewer by) {
        return entry(action, file, Actor.of(by));
    }

    static Entry entry(String action, StoredFile file, Actor by) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("file", file.id().toString());
        facts.put("name", file.name());
        facts.put("sha256", file.sha256());
        facts.put("bytes", Long.toString(file.size()));
        return new Entry(file.subject(), action, by, facts);
    }

    private FileResult refuse(Command command, Viewer by, FileRefusal refusal) {
        journal.refuse(new Entry(command.subject(), "file.add", Actor.of(by)), refusal.forJournal());
        return new FileResult.Refused(refusal);
    }
}
