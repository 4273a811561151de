package org.luoshi.platform.desk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DeskActs.Act;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Seals a batch (封存): its index is made, its manifest names every file with its hash and is signed with the city's key. From
 * then on the database lets nothing of it be changed or removed, and what was added would not stand in its manifest. Sealed twice the second is refused.
 */
@Component
public class SealArchive {
    private final DeskActs acts;
    private final ArchiveBatches batches;
    private final BatchAccess access;
    private final SignArchive sign;
    private final CityDate date;

    SealArchive(DeskActs acts, ArchiveBatches batches, BatchAccess access, SignArchive sign, CityDate date) {
        this.acts = acts;
        this.batches = batches;
        this.access = access;
        this.sign = sign;
        this.date = date;
    }

    public DeskResult<ArchiveBatch> handle(UUID id, Viewer by) {
        Act act = Act.on(new Subject(ArchiveBatch.SUBJECT, id.toString()), "desk.archive-seal");
        return acts.run(by, DeskRights.ARCHIVE, act, () -> {
            Optional<ArchiveBatch> batch = batches.lock(id).filter(b -> access.maySee(b, by));
            if (batch.isEmpty()) {
                return DeskResult.refused(new DeskRefusal.NotThere("batch"));
            }
            DeskRefusal wrong = wrong(batch.get());
            return wrong == null ? sealed(batch.get()) : DeskResult.refused(wrong);
        });
    }

    private static @Nullable DeskRefusal wrong(ArchiveBatch batch) {
        if (batch.state() != ArchiveBatch.State.PACKING) {
            return new DeskRefusal.BatchClosed(batch.state());
        }
        int waiting = batch.in(ArchiveBatch.ItemState.WAITING).size();
        if (waiting > 0) {
            return new DeskRefusal.StillPacking(waiting);
        }
        return batch.packed().isEmpty() ? new DeskRefusal.NothingPacked() : null;
    }

    private DeskResult<ArchiveBatch> sealed(ArchiveBatch batch) {
        ArchiveVolume volume = new ArchiveVolume(
                batch.year() + "年度归档文件目录", batch.year(), date.today(), batch.packed(), batches.parts(batch.id()));
        Optional<ArchiveVolume.Signed> signed =
                sign.of(volume, Map.of("batch", batch.id().toString()));
        if (signed.isEmpty()) {
            return DeskResult.refused(new DeskRefusal.NoKey());
        }
        signed.get().parts().forEach(part -> batches.addPart(batch.id(), null, part));
        batches.seal(
                batch.id(), volume.day(), signed.get().signature(), signed.get().publicKey());
        return DeskResult.done(batches.find(batch.id()).orElseThrow());
    }
}
