package org.luoshi.platform.sessions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.groups.Group;
import org.luoshi.platform.sessions.groups.GroupTime;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Tab;

/**
 * The groups of a meeting.
 *
 * @param seats members who may be put into a group
 * @param recorders who may take down what is said
 * @param items what a group may take up
 */
public record GroupPage(
        Meeting meeting,
        List<Tab> tabs,
        String href,
        List<Line> lines,
        List<Choice> seats,
        List<Choice> recorders,
        List<Choice> items,
        boolean runs) {

    /**
     * One group.
     *
     * @param now what it deliberates; null between items
     * @param about the title of that item; empty between items
     * @param speaking how long one may speak, with its source; empty where no rule says
     * @param keeps whether the viewer keeps its time and opinions
     */
    public record Line(
            Group group,
            List<Seat> members,
            String convenor,
            String recorder,
            @Nullable GroupTime now,
            String about,
            String speaking,
            List<Said> said,
            boolean keeps) {}

    /** What the group said about an item: how many opinions, and how many of them it still keeps. */
    public record Said(String item, String title, String href, int opinions, int kept) {}
}
