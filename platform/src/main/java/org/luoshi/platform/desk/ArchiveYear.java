package org.luoshi.platform.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DeskActs.Act;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * What ended in a year is packed together (年度归档): looked at before, begun, undone as long as it is not sealed. A batch holds
 * what its beginner may see; what is in a batch already stands in no other. Begun twice with one identity it is one batch.
 */
// law: 档案法 (2020) art. 14 — what has to be kept is handed over to the unit's archive in time
@Component
public class ArchiveYear {
    private final DeskActs acts;
    private final ArchiveBatches batches;
    private final BatchAccess access;
    private final PackArchive pack;
    private final Originals originals;
    private final Matters matters;
    private final MatterViews views;
    private final CityDate date;

    ArchiveYear(
            DeskActs acts,
            ArchiveBatches batches,
            BatchAccess access,
            PackArchive pack,
            Originals originals,
            Matters matters,
            MatterViews views,
            CityDate date) {
        this.acts = acts;
        this.batches = batches;
        this.access = access;
        this.pack = pack;
        this.originals = originals;
        this.matters = matters;
        this.views = views;
        this.date = date;
    }

    /** A matter that would be packed; {@code missing} names what its package cannot do without. */
    public record Candidate(Matter matter, List<String> missing) {}

    /**
     * What would be packed.
     *
     * @param read whether every file is read; without it only what is not there at all is named
     */
    public List<Candidate> preview(int year, boolean read, Viewer by) {
        return open(year, by).stream()
                .map(matter -> new Candidate(matter, read ? originals.missing(matter) : originals.absent(matter)))
                .toList();
    }

    private List<Matter> open(int year, Viewer by) {
        return views.endedIn(year, Mover.of(by)).stream()
                .filter(id -> !batches.holds(id))
                .flatMap(id -> matters.find(id).stream())
                .toList();
    }

    /** The packing goes on behind the page. */
    public DeskResult<ArchiveBatch> begin(UUID id, int year, Viewer by) {
        Act act = Act.on(new Subject(ArchiveBatch.SUBJECT, id.toString()), "desk.archive-year", "year", year);
        DeskResult<ArchiveBatch> begun = acts.run(
                by,
                DeskRights.ARCHIVE,
                act,
                () -> batches.find(id).map(known -> begun(known, year, by)).orElseGet(() -> filled(id, year, by)));
        if (begun instanceof DeskResult.Done<ArchiveBatch>) {
            pack.start(id);
        }
        return begun;
    }

    /** What this person began already is not begun anew. */
    private static DeskResult<ArchiveBatch> begun(ArchiveBatch known, int year, Viewer by) {
        if (known.state() == ArchiveBatch.State.UNDONE) {
            return DeskResult.refused(new DeskRefusal.BatchClosed(known.state()));
        }
        return known.year() == year && known.by().account().equals(by.accountId())
                ? DeskResult.done(known)
                : DeskResult.refused(new DeskRefusal.NotThere("batch"));
    }

    private DeskResult<ArchiveBatch> filled(UUID id, int year, Viewer by) {
        batches.begin(id, year, date.today(), by.accountId(), by.name());
        int position = 0;
        for (Matter matter : open(year, by)) {
            Optional<String> retention = ArchiveMatter.retention(matter);
            if (retention.isPresent()
                    && matter.endedOn() != null
                    && batches.add(id, position + 1, matter, retention.get(), matter.endedOn())) {
                position++;
            }
        }
        return position == 0
                ? DeskResult.refused(new DeskRefusal.NothingEnded(year))
                : DeskResult.done(batches.find(id).orElseThrow());
    }

    /** Every matter of it may be packed anew. Sent twice the second is refused. */
    public DeskResult<ArchiveBatch> undo(UUID id, Viewer by) {
        Act act = Act.on(new Subject(ArchiveBatch.SUBJECT, id.toString()), "desk.archive-undo");
        return acts.run(by, DeskRights.ARCHIVE, act, () -> {
            Optional<ArchiveBatch> batch = batches.lock(id).filter(b -> access.maySee(b, by));
            if (batch.isEmpty()) {
                return DeskResult.refused(new DeskRefusal.NotThere("batch"));
            }
            if (batch.get().state() != ArchiveBatch.State.PACKING) {
                return DeskResult.refused(
                        new DeskRefusal.BatchClosed(batch.get().state()));
            }
            batches.undo(id);
            return DeskResult.done(batches.find(id).orElseThrow());
        });
    }
}
