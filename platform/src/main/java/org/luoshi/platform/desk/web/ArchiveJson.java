package org.luoshi.platform.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.desk.ArchiveBatch;
import org.luoshi.platform.desk.ArchiveMatter;
import org.luoshi.platform.desk.ArchiveYear;
import org.luoshi.platform.matters.Matter;

/** The year's archive as programs read it (归档数据). */
final class ArchiveJson {
    private ArchiveJson() {}

    /**
     * A batch.
     *
     * @param waiting how many matters are still to be packed; it is sealed when there are none
     * @param leftOut how many were not packed, since an original is missing
     * @param sealedOn null until it is sealed
     * @param files where its files are, once it is sealed; null before
     */
    record Batch(
            UUID id,
            int year,
            ArchiveBatch.State state,
            LocalDate begunOn,
            String begunBy,
            int matters,
            int packed,
            int leftOut,
            int waiting,
            @Nullable LocalDate sealedOn,
            @Nullable String files) {
        static Batch of(ArchiveBatch batch) {
            return new Batch(
                    batch.id(),
                    batch.year(),
                    batch.state(),
                    batch.begunOn(),
                    batch.by().name(),
                    batch.items().size(),
                    batch.packed().size(),
                    batch.in(ArchiveBatch.ItemState.LEFT_OUT).size(),
                    batch.in(ArchiveBatch.ItemState.WAITING).size(),
                    batch.sealedOn(),
                    batch.state() == ArchiveBatch.State.SEALED
                            ? "/api/v1/documents/archive/batches/" + batch.id() + "/files"
                            : null);
        }
    }

    /**
     * A matter of a batch.
     *
     * @param retention {@code permanent}, or for how many years
     * @param missing what it lacks, when it was left out; empty otherwise
     * @param files how many its package has
     */
    record Item(
            String number,
            String title,
            String procedure,
            LocalDate openedOn,
            LocalDate endedOn,
            String retention,
            ArchiveBatch.ItemState state,
            String missing,
            int files) {
        static Item of(ArchiveBatch.Item item) {
            return new Item(
                    item.number(),
                    item.title(),
                    item.procedure(),
                    item.openedOn(),
                    item.endedOn(),
                    item.retention(),
                    item.state(),
                    item.reason(),
                    item.parts());
        }
    }

    /**
     * A matter that would be packed.
     *
     * @param retention null where its procedure states none: such a matter is not packed
     * @param missing names of the originals it lacks
     */
    record Candidate(
            String number,
            String title,
            String procedure,
            @Nullable LocalDate endedOn,
            @Nullable String retention,
            List<String> missing) {
        static Candidate of(ArchiveYear.Candidate candidate) {
            Matter matter = candidate.matter();
            return new Candidate(
                    matter.number(),
                    matter.title(),
                    matter.run().procedure().title().zh(),
                    matter.endedOn(),
                    ArchiveMatter.retention(matter).orElse(null),
                    candidate.missing());
        }
    }
}
