package org.luoshi.platform.site;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One line of a matter's history (经过).
 *
 * @param details what was carried, one thing a line
 * @param refused whether the act was not allowed and changed nothing
 * @param papers files that were carried, with where they are downloaded
 * @param proof the start of the line's hash; empty where none is shown
 */
public record TimelineItem(
        LocalDateTime at,
        String who,
        String what,
        List<String> details,
        boolean refused,
        String proof,
        List<Crumb> papers) {

    /** A line without files. */
    public TimelineItem(
            LocalDateTime at, String who, String what, List<String> details, boolean refused, String proof) {
        this(at, who, what, details, refused, proof, List.of());
    }
}
