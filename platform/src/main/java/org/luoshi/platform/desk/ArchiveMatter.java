package org.luoshi.platform.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DeskActs.Act;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Packs a matter that has ended for the archive (归档包), with the retention period its procedure states. A scan that is no
 * longer the one that came is not packed in silence: the package is refused. It has the form of a year's: index, manifest,
 * signature.
 */
// law: 档案法 (2020) art. 14 — what has to be kept is handed over to the unit's archive in time
@Component
public class ArchiveMatter {
    private final DeskActs acts;
    private final MatterAccess access;
    private final Originals originals;
    private final ArchiveContents contents;
    private final SignArchive sign;
    private final CityDate date;

    ArchiveMatter(
            DeskActs acts,
            MatterAccess access,
            Originals originals,
            ArchiveContents contents,
            SignArchive sign,
            CityDate date) {
        this.acts = acts;
        this.access = access;
        this.originals = originals;
        this.contents = contents;
        this.sign = sign;
        this.date = date;
    }

    /** How long a matter of this kind is kept: {@code permanent}, {@code 30}, {@code 10}; empty where nobody decided. */
    public static Optional<String> retention(Matter matter) {
        return Optional.ofNullable(matter.run().procedure().settings().get("retention"))
                .map(List::getFirst);
    }

    /**
     * The package as a ZIP. Sent twice it is made twice, the same but for its day.
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
            return retention(matter)
                    .map(term -> packed(matter, term, documents))
                    .orElseGet(() -> DeskResult.refused(new DeskRefusal.NoRetention()));
        });
    }

    private DeskResult<byte[]> packed(Matter matter, String retention, Map<String, byte[]> documents) {
        List<String> missing = originals.missing(matter);
        if (!missing.isEmpty()) {
            return DeskResult.refused(new DeskRefusal.ScanChanged(String.join("、", missing)));
        }
        LocalDate ended = Objects.requireNonNull(matter.endedOn());
        List<ArchivePart> files = contents.of(matter, documents).stream()
                .map(part -> part.in(matter.number()))
                .toList();
        ArchiveVolume volume = new ArchiveVolume(
                matter.number() + " 归档文件目录",
                ended.getYear(),
                date.today(),
                List.of(ArchiveBatch.Item.packed(matter, retention, ended, files.size())),
                files);
        return sign.of(volume, Map.of())
                .map(signed -> DeskResult.done(zip(files, signed)))
                .orElseGet(() -> DeskResult.refused(new DeskRefusal.NoKey()));
    }

    private byte[] zip(List<ArchivePart> files, ArchiveVolume.Signed signed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            List<ArchivePart> all =
                    Stream.concat(files.stream(), signed.parts().stream()).toList();
            ArchiveZip.write(all, contents::read, signed.signature(), signed.publicKey(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a package in memory", e);
        }
        return bytes.toByteArray();
    }
}
