package org.luoshi.platform.sessions.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.proposals.Proposal;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Tab;

/**
 * What comes before the votes of a meeting, item by item, with what the viewer may do.
 *
 * @param needed how many members sign an amendment; 0 where no rule says
 * @param basis of that number; may be empty
 * @param lastDay the last day for amendments; null while none is set
 * @param votesOn the day of the votes; null while none is set
 * @param amendable the items with a draft to be amended
 * @param open all items still to be voted
 */
public record ProposalPage(
        Meeting meeting,
        List<Tab> tabs,
        String href,
        int needed,
        String basis,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate votesOn,
        List<Group> groups,
        List<Choice> amendable,
        List<Choice> open,
        boolean moves,
        boolean runs) {

    /** The proposals on one item, and those of them that can be put in another order. */
    public record Group(String item, String title, List<Line> lines, List<Line> waiting) {}

    /**
     * One proposal.
     *
     * @param state where it stands, in words
     * @param about the titles of the other items
     * @param mine whether the viewer moved it
     * @param signed whether the viewer signed it
     */
    public record Line(
            Proposal proposal,
            String kind,
            String state,
            List<String> about,
            boolean mine,
            boolean signed,
            boolean joins,
            boolean decides,
            boolean withdraws,
            boolean puts,
            boolean strikes) {}
}
