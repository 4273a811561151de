package org.luoshi.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;

/** Opens a file for reading (下载附件): asked of its context, and every byte compared with its hash. May be sent twice. */
@Service
public class OpenFile {
    private final StoredFiles files;
    private final FileRights rights;
    private final ContentStore store;
    private final Journal journal;

    OpenFile(StoredFiles files, FileRights rights, ContentStore store, Journal journal) {
        this.files = files;
        this.rights = rights;
        this.store = store;
        this.journal = journal;
    }

    /** What became of it. */
    public sealed interface Result {
        /** Readable, and as it was when it came. */
        record Opened(StoredFile file, Path content) implements Result {}

        /** No such file for this person: existence is not told. */
        record NotThere() implements Result {}

        /** The content on disk is gone or no longer the one that came: it is not handed out. */
        record Changed(StoredFile file) implements Result {}
    }

    public Result handle(FileId id, Viewer by) {
        Optional<StoredFile> found = files.find(id);
        if (found.isEmpty()) {
            return new Result.NotThere();
        }
        StoredFile file = found.get();
        if (!mayRead(file, by)) {
            journal.refuse(AddFile.entry("file.read", file, by), "NotPermitted");
            return new Result.NotThere();
        }
        return checked(file, by);
    }

    /** The content of a file for the context that owns it, without asking who reads. */
    public Result ofContext(FileId id) {
        return files.find(id).map(file -> checked(file, Viewer.PUBLIC)).orElseGet(Result.NotThere::new);
    }

    /** A loose file is still the sender's alone. */
    private boolean mayRead(StoredFile file, Viewer by) {
        boolean own = file.account().equals(by.accountId());
        return rights.mayRead(file.subject(), by) && (file.attached() || own);
    }

    private Result checked(StoredFile file, Viewer by) {
        try {
            if (store.isWhole(file.sha256())) {
                return new Result.Opened(file, store.place(file.sha256()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("content " + file.sha256() + " cannot be read", e);
        }
        journal.refuse(AddFile.entry("file.read", file, by), "ContentChanged");
        return new Result.Changed(file);
    }
}
