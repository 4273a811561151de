package org.luoshi.platform.sessions.decisions;

import java.util.UUID;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.Person;
import org.luoshi.platform.bodies.PostRank;
import org.luoshi.platform.sessions.ItemId;

/**
 * One person and one post that an item's vote decides about (提名).
 *
 * @param place from 1 within the item
 * @param title the post: 主任
 */
public record Nomination(
        UUID id,
        ItemId item,
        int place,
        NominationAct act,
        Person person,
        Organisation organisation,
        String title,
        PostRank rank) {
    /** 示例市发展和改革委员会主任. */
    public String post() {
        return organisation.name() + title;
    }
}
