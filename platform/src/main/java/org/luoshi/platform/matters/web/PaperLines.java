package org.luoshi.platform.matters.web;

import java.util.List;
import java.util.Set;
import org.luoshi.platform.files.FileRights;
import org.luoshi.platform.files.RemoveFile;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.files.StoredFiles;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.CarriedFiles;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.site.Frame;
import org.springframework.stereotype.Component;

/** The papers of a matter as lines of its page; one that an act carried stays. */
@Component
class PaperLines {
    private final StoredFiles files;
    private final FileRights rights;
    private final RemoveFile remove;
    private final CarriedFiles carried;

    PaperLines(StoredFiles files, FileRights rights, RemoveFile remove, CarriedFiles carried) {
        this.files = files;
        this.rights = rights;
        this.remove = remove;
        this.carried = carried;
    }

    List<MatterPage.PaperLine> of(Matter m, Frame frame) {
        Set<?> kept = Set.copyOf(carried.ofHistory(m));
        return files.of(OpenMatter.subject(m.id())).stream()
                .map(file -> line(file, frame, !kept.contains(file.id())))
                .toList();
    }

    boolean mayAdd(Matter m, Frame frame) {
        Subject subject = OpenMatter.subject(m.id());
        return frame.viewer().signedIn() && rights.mayAdd(subject, frame.viewer());
    }

    private MatterPage.PaperLine line(StoredFile file, Frame frame, boolean loose) {
        return new MatterPage.PaperLine(
                file.id().toString(),
                file.name(),
                file.id().href(),
                size(file.size(), frame),
                file.by(),
                file.at(),
                file.shortHash(),
                loose && remove.allows(file, frame.viewer()));
    }

    /** {@code 1.4 MB}; below one megabyte in whole kilobytes. */
    private static String size(long bytes, Frame frame) {
        long tenths = Math.round(bytes * 10.0 / (1024 * 1024));
        return bytes < 1024 * 1024
                ? frame.t("matters.papers.kb", Math.max(1, Math.round(bytes / 1024.0)))
                : frame.t("matters.papers.mb", tenths / 10 + "." + tenths % 10);
    }
}
