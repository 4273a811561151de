package org.luoshi.platform.matters.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Lamp;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.site.Tab;

/**
 * What is late, whose, and why.
 *
 * @param by {@code unit} or {@code clock}: what the groups are
 * @param back where all groups are, when one alone is shown; else empty
 * @param notThere the group that was asked for and has nothing late or nearly so; else empty
 * @param pager of the groups, or of the lines of the one that is shown alone
 */
public record DeskPage(
        LocalDate today,
        String by,
        List<Stat> stats,
        List<Tab> tabs,
        List<Group> groups,
        String back,
        String notThere,
        Pager pager) {
    /**
     * The late and nearly late duties of one unit, or under one clock.
     *
     * @param lines those longest overdue
     * @param whole where all of them are, when these are not all; else empty
     */
    public record Group(String name, long red, long yellow, List<Line> lines, String whole) {}

    /**
     * One duty.
     *
     * @param whose the unit or role that holds the clock
     * @param state how late in words
     * @param last what happened last and when
     * @param urged who urged last and when; empty when nobody has
     * @param mayUrge not yet urged today
     */
    public record Line(
            UUID matter,
            int ordinal,
            String number,
            String title,
            String href,
            boolean confidential,
            String clock,
            String whose,
            LocalDate due,
            @Nullable LocalDate originalDue,
            Lamp lamp,
            String state,
            String step,
            String last,
            String urged,
            boolean mayUrge) {}
}
