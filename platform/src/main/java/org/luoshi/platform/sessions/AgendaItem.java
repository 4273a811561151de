package org.luoshi.platform.sessions;

/**
 * An item as one version of the agenda has it, with where it stands now.
 *
 * @param place from 1
 * @param reporter who reports, or who submits it; may be empty
 * @param votes whether it ends in a vote
 */
public record AgendaItem(
        ItemId id,
        int place,
        String title,
        ItemKind kind,
        ItemMode mode,
        String reporter,
        boolean votes,
        ItemState state) {}
