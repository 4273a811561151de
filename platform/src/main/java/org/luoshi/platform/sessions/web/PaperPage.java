package org.luoshi.platform.sessions.web;

import java.util.List;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.papers.Paper;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Tab;

/**
 * The papers of a meeting.
 *
 * @param items items a paper may belong to
 */
public record PaperPage(
        Meeting meeting, List<Tab> tabs, List<Line> lines, List<Choice> items, boolean runs, boolean any) {
    /**
     * One version of a paper.
     *
     * @param item the title of its item; empty for the whole meeting
     * @param readers how many of those it is for have opened it
     * @param unread names of those who have not; empty for viewers who do not run the meeting
     */
    public record Line(
            Paper paper, String href, String item, boolean newest, int readers, int addressed, List<String> unread) {}
}
