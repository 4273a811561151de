package org.luoshi.platform.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;

/**
 * What ended in a year and is packed together (年度归档批次).
 *
 * @param sealedOn null until it is sealed; then nothing of it changes
 * @param items in the order of their numbers
 */
public record ArchiveBatch(
        UUID id,
        int year,
        State state,
        LocalDate begunOn,
        Begun by,
        @Nullable LocalDate sealedOn,
        List<Item> items) {
    static final String SUBJECT = "archive-batch";

    /** Where it stands. */
    public enum State {
        PACKING,
        SEALED,
        UNDONE
    }

    /** Where a matter of it stands. */
    public enum ItemState {
        WAITING,
        PACKED,
        /** Something of it is missing; it waits for another batch. */
        LEFT_OUT
    }

    /** Who began it. */
    public record Begun(String account, String name) {}

    /**
     * A matter of it.
     *
     * @param reason why it was left out; empty otherwise
     * @param parts how many files its package has
     */
    public record Item(
            MatterId matter,
            String number,
            String title,
            String procedure,
            String retention,
            LocalDate openedOn,
            LocalDate endedOn,
            ItemState state,
            String reason,
            int parts) {
        static Item packed(Matter matter, String retention, LocalDate endedOn, int parts) {
            return new Item(
                    matter.id(),
                    matter.number(),
                    matter.title(),
                    matter.run().procedure().title().zh(),
                    retention,
                    matter.openedOn(),
                    endedOn,
                    ItemState.PACKED,
                    "",
                    parts);
        }
    }

    /** Those whose package is made. */
    public List<Item> packed() {
        return in(ItemState.PACKED);
    }

    public List<Item> in(ItemState state) {
        return items.stream().filter(item -> item.state() == state).toList();
    }

    /** How many are decided, packed or left out. */
    public int done() {
        return items.size() - in(ItemState.WAITING).size();
    }
}
