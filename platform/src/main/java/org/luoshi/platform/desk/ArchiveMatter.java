package org.luoshi.platform.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.desk.DeskActs.Act;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Packs a matter that has ended for the archive (归档包), with the retention period its procedure states. A scan that is no
 * longer the one that came is not packed in silence: the package is refused.
 */
// law: 档案法 (2020) art. 14 — what has to be kept is handed over to the unit's archive in time
@Component
public class ArchiveMatter {
    private final DeskActs acts;
    private final MatterAccess access;
    private final Originals originals;
    private final ArchiveContents contents;

    ArchiveMatter(DeskActs acts, MatterAccess access, Originals originals, ArchiveContents contents) {
        this.acts = acts;
        this.access = access;
        this.originals = originals;
        this.contents = contents;
    }

    /** How long a matter of this kind is kept: {@code permanent}, {@code 30}, {@code 10}; empty where nobody decided. */
    public static Optional<String> retention(Matter matter) {
        return Optional.ofNullable(matter.run().procedure().settings().get("retention"))
                .map(List::getFirst);
    }

    /**
     * The package as a ZIP.
     *
     * @param documents papers of the matter by file name
     */
    public DeskResult<byte[]> handle(Matter matter, Map<String, byte[]> documents, Viewer by) {
        Act act = Act.on(OpenMatter.subject(matter.id()), "desk.archive", "number", matter.number());
        return acts.run(by, DeskRights.ARCHIVE, act, () -> {
            if (!access.maySee(matter, Mover.of(by))) {
                return DeskResult.refused(new DeskRefusal.NotThere("document"));
            }
            if (matter.endedOn() == null) {
                return DeskResult.refused(new DeskRefusal.NotEnded());
            }
            return retention(matter).isEmpty()
                    ? DeskResult.refused(new DeskRefusal.NoRetention())
                    : packed(matter, documents);
        });
    }

    private DeskResult<byte[]> packed(Matter matter, Map<String, byte[]> documents) {
        List<String> missing = originals.missing(matter);
        if (!missing.isEmpty()) {
            return DeskResult.refused(new DeskRefusal.ScanChanged(String.join("、", missing)));
        }
        ArchivePackage made = new ArchivePackage();
        contents.of(matter, documents).forEach(part -> made.add(part.name(), contents.read(part)));
        return DeskResult.done(made.zip());
    }
}
