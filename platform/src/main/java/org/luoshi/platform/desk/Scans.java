package org.luoshi.platform.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.luoshi.platform.files.AddFile;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.files.FileResult;
import org.luoshi.platform.files.OpenFile;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Scans of papers: kept as they came, and held against the hash that was written down beside them. */
@Component
public class Scans {
    private final AddFile add;
    private final OpenFile open;

    Scans(AddFile add, OpenFile open) {
        this.add = add;
        this.open = open;
    }

    /** How a scan stands to the hash in the register. */
    public enum Fit {
        /** No scan is registered. */
        NONE,
        /** The content is the one that was registered. */
        FITS,
        /** The content is gone, or another one. */
        DIFFERS
    }

    /** A scan that somebody sends. */
    public record Sent(String name, InputStreamSource content) {}

    DeskResult<StoredFile> keep(Subject subject, Sent scan, Viewer by) {
        try (InputStream in = scan.content().getInputStream()) {
            return switch (add.handle(new AddFile.Command(subject, scan.name(), true), in, by)) {
                case FileResult.Added(StoredFile file) -> DeskResult.done(file);
                case FileResult.Refused(var refusal) -> DeskResult.refused(new DeskRefusal.BadFile(refusal));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("a scan could not be read: " + scan.name(), e);
        }
    }

    /** Reads every byte of the scan and compares. */
    public Fit fit(FileId scan, String sha256) {
        return open.ofContext(scan) instanceof OpenFile.Result.Opened opened
                        && opened.file().sha256().equals(sha256)
                ? Fit.FITS
                : Fit.DIFFERS;
    }
}
