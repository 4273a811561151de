package org.luoshi.platform.files;

import java.time.LocalDateTime;
import org.luoshi.platform.journal.Subject;

/**
 * One file as somebody attached it.
 *
 * @param subject what it belongs to
 * @param name as people see it; never a path
 * @param size in bytes
 * @param sha256 of its content, 64 hexadecimal digits
 * @param account who added it
 * @param by the name of that person at the time
 * @param at when, in the city
 * @param attached whether it is part of its subject; what stays loose is swept away
 */
public record StoredFile(
        FileId id,
        Subject subject,
        String name,
        String mediaType,
        long size,
        String sha256,
        String account,
        String by,
        LocalDateTime at,
        boolean attached) {

    /** The first twelve digits of the hash: enough to compare by eye. */
    public String shortHash() {
        return sha256.substring(0, 12);
    }
}
