package org.luoshi.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file away again (移除附件): the one who added it, while files may be added there. Its content goes with the last
 * file that has it. Sent twice, the second finds nothing.
 */
@Service
public class RemoveFile {
    private final StoredFiles files;
    private final FileRights rights;
    private final ContentStore store;
    private final Journal journal;
    private final CityDate date;
    private final TransactionTemplate transaction;

    RemoveFile(
            StoredFiles files,
            FileRights rights,
            ContentStore store,
            Journal journal,
            CityDate date,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.rights = rights;
        this.store = store;
        this.journal = journal;
        this.date = date;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether this person may take it away. */
    public boolean allows(StoredFile file, Viewer by) {
        return file.account().equals(by.accountId()) && rights.mayAdd(file.subject(), by);
    }

    /** The file that was taken away; empty when there is none or it is not this person's. */
    public Optional<StoredFile> handle(FileId id, Viewer by) {
        Optional<StoredFile> found = files.find(id);
        if (found.isPresent() && !allows(found.get(), by)) {
            journal.refuse(AddFile.entry("file.remove", found.get(), by), "NotPermitted");
            return Optional.empty();
        }
        return found.filter(file -> remove(file, Actor.of(by), "file.remove"));
    }

    /** A loose file nobody came back for. */
    void sweep(StoredFile file) {
        remove(file, Actor.SYSTEM, "file.sweep");
    }

    /** A content without any file, left by a write that was undone. */
    void sweepContent(String sha256) {
        transaction.executeWithoutResult(_ -> {
            files.lockContent(sha256);
            deleteUnused(sha256);
        });
    }

    private boolean remove(StoredFile file, Actor by, String action) {
        Entry entry = AddFile.entry(action, file, by);
        Boolean removed = transaction.execute(_ -> {
            files.lockContent(file.sha256());
            if (!files.remove(file.id(), date.now())) {
                return false;
            }
            journal.record(entry);
            return true;
        });
        if (Boolean.TRUE.equals(removed)) {
            sweepContent(file.sha256()); // only after the row's end is certain
            return true;
        }
        return false;
    }

    private void deleteUnused(String sha256) {
        if (files.isUsed(sha256) || !files.mayDelete()) {
            return; // a later sweep takes what a backup held
        }
        try {
            store.delete(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("content " + sha256 + " cannot be deleted", e);
        }
    }
}
