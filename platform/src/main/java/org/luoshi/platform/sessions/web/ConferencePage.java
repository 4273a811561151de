package org.luoshi.platform.sessions.web;

import java.util.List;
import org.luoshi.platform.matters.web.MatterPage;
import org.luoshi.platform.sessions.conferences.Conference;

/**
 * One conference.
 *
 * @param host whose it was
 * @param doubts what does not fit in it, in words
 * @param runs whether the viewer may deploy its tasks
 * @param units names offered for the owner of a task
 */
public record ConferencePage(
        Conference conference,
        MatterPage matter,
        String host,
        List<Doubt> doubts,
        List<TaskLine> tasks,
        boolean runs,
        List<String> units) {
    /** What does not fit, and whether it stands only with a reason. */
    public record Doubt(String words, boolean grave) {}

    /** One deployed task with the paragraph it stands on; without an address for whoever may not open it. */
    public record TaskLine(
            String number, String href, String text, String owner, String due, String step, String paragraph) {}

    /** One conference in the list. */
    public record Row(Conference conference, String href, String host, int tasks, int open, int doubts) {}

    /** The list. */
    public record Listing(List<Row> rows, boolean runs) {}
}
