package org.luoshi.platform.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Who looks into a batch of the archive and decides about it (归档批次权限): whoever may see every matter of it. */
@Component
public class BatchAccess {
    private final ArchiveBatches batches;
    private final MatterViews views;

    BatchAccess(ArchiveBatches batches, MatterViews views) {
        this.batches = batches;
        this.views = views;
    }

    /** The latest first, without those that were undone. */
    public List<ArchiveBatch> all(Viewer viewer) {
        return batches.all().stream().filter(batch -> maySee(batch, viewer)).toList();
    }

    public Optional<ArchiveBatch> find(UUID id, Viewer viewer) {
        return batches.find(id).filter(batch -> maySee(batch, viewer));
    }

    boolean maySee(ArchiveBatch batch, Viewer viewer) {
        List<String> ids =
                batch.items().stream().map(item -> item.matter().toString()).toList();
        return views.visibleAmong(ids, Mover.of(viewer)).size() == ids.size();
    }
}
