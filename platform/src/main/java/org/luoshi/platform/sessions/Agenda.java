package org.luoshi.platform.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a meeting's agenda (议程).
 *
 * @param version from 1
 * @param reason why it differs from the version before; empty for the first
 * @param adoptedBy the poll that adopted it; null while it is a draft
 */
public record Agenda(
        MeetingId meeting,
        int version,
        String reason,
        String byName,
        Instant at,
        @Nullable UUID adoptedBy,
        List<AgendaItem> items) {
    public Agenda {
        items = List.copyOf(items);
    }

    public boolean isAdopted() {
        return adoptedBy != null;
    }

    public Optional<AgendaItem> item(ItemId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
