package org.luoshi.platform.cooperation.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a city can say about the list. */
public sealed interface Act {
    /** What is said about one item. */
    sealed interface OnItem extends Act {
        String item();
    }

    /** A new item, with the owner on the proposer's side. */
    record ProposeItem(String item, Content content, Owner owner, LocalDate deadline) implements OnItem {}

    /** The other side takes it on, with an owner of its own. */
    record ConfirmItem(String item, Owner owner) implements OnItem {}

    /** The other side does not, or the proposer takes it back. */
    record DeclineItem(String item, String reason) implements OnItem {}

    /** A milestone of one side (节点): new, moved or reached. */
    record SetMilestone(String item, City side, String milestone, String title, LocalDate due, boolean reached)
            implements OnItem {}

    record ReportProgress(String item, String text) implements OnItem {}

    record ReportBlocked(String item, String text) implements OnItem {}

    /** This side holds it done; it is done when both do. */
    record ReportDone(String item, String evidence) implements OnItem {}

    /** This side does not hold it done: what was reported falls. */
    record DeclineDone(String item, String reason) implements OnItem {}

    /** An entry of a plan of a higher level that the item serves, and how far the link has come. */
    record LinkPlan(String item, City side, String link, String level, String plan, String status) implements OnItem {}

    /** The list begins, with the categories both cities use from now on. */
    record BeginList(List<Category> categories) implements Act {
        public BeginList {
            categories = List.copyOf(categories);
        }
    }

    record Propose(Motion motion) implements Act {}

    /** Yes or no to a motion; the proposer's own no takes it back. */
    record Answer(Stamp motion, boolean agreed, String reason) implements Act {}

    record CallMeeting(String meeting, String title, LocalDate on, String place) implements Act {}

    /**
     * One side's part of the minutes; written again it replaces what that side wrote.
     *
     * @param side whose part it is
     * @param present who came from that side
     * @param points item to what was agreed about it, in the words both compare
     */
    record WriteMinutes(String meeting, City side, List<String> present, String text, Map<String, String> points)
            implements Act {
        public WriteMinutes {
            present = List.copyOf(present);
            points = Map.copyOf(points);
        }
    }

    /** An entry this version cannot read; kept, and without effect. */
    record Unreadable(String kind, String body) implements Act {}
}
