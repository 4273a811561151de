package org.luoshi.platform.suggestions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Items the chairpersons' meeting has settled (主任会议已经议定的议题), told by whoever keeps meetings. A decision on a key suggestion
 * names one of them, or the number of a document.
 */
public interface ChairpersonsItems {

    /**
     * A settled item.
     *
     * @param code what people type and forms carry: the meeting's number and the item's place, {@code 会2026-0003#2}
     * @param meeting the meeting's title
     * @param on the day of the meeting
     * @param document the number of what it decided; empty where it was only heard
     * @param href the meeting's page
     */
    record Item(String code, String title, String meeting, LocalDate on, String document, String href) {}

    /** The latest first. */
    List<Item> settled();

    /** Empty where there is no such item, or it is not settled. */
    default Optional<Item> find(String code) {
        return settled().stream().filter(item -> item.code().equals(code)).findFirst();
    }
}
