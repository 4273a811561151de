package org.luoshi.platform.sessions.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.decisions.Decision;
import org.luoshi.platform.sessions.decisions.DeputyChange;
import org.luoshi.platform.sessions.decisions.DraftText;
import org.luoshi.platform.sessions.decisions.Effect;
import org.luoshi.platform.sessions.decisions.Nomination;
import org.luoshi.platform.sessions.decisions.NominationAct;
import org.luoshi.platform.sessions.decisions.Opinion;
import org.luoshi.platform.sessions.released.DecisionRelease;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Tab;

/** What became of a meeting's items, and of one of them from draft to effect. */
public final class DecisionPage {
    private DecisionPage() {}

    /**
     * The tab of a meeting.
     *
     * @param mark the letters of the body's numbers
     */
    public record Listing(Meeting meeting, List<Tab> tabs, List<Line> lines, String mark, boolean runs) {}

    /**
     * One item.
     *
     * @param number of its decision; empty unless it passed
     * @param sum the result with its arithmetic; empty before the vote
     */
    public record Line(AgendaItem item, String href, String state, String number, String sum) {}

    /**
     * One item from its draft to its effects (议题办理链).
     *
     * @param papers where each version of the draft is read as a paper
     * @param prepares whether the viewer may still prepare it
     * @param says whether the viewer may have an opinion taken down
     * @param seats for whom the office takes opinions down; empty for a member
     */
    public record One(
            Meeting meeting,
            List<Tab> tabs,
            String href,
            AgendaItem item,
            List<DraftText> drafts,
            Map<Integer, String> papers,
            List<Nomination> nominations,
            List<DeputyChange> changes,
            List<OpinionLine> opinions,
            @Nullable Vote vote,
            @Nullable Decision decision,
            @Nullable DraftText passedText,
            List<EffectLine> effects,
            List<DecisionRelease> releases,
            String matter,
            boolean runs,
            boolean prepares,
            boolean says,
            boolean compiles,
            List<Choice> seats) {
        /** Whether the decision is public now. */
        public boolean isPublic() {
            return releases.stream().anyMatch(DecisionRelease::isPublic);
        }

        public boolean aboutPeople() {
            return NominationAct.of(item.kind()).isPresent();
        }

        public boolean aboutDeputies() {
            return item.kind() == ItemKind.QUALIFICATION_REPORT;
        }

        public boolean waits() {
            return runs && effects.stream().anyMatch(line -> !line.effect().done());
        }
    }

    /** An opinion, and whether the viewer may answer it. */
    public record OpinionLine(Opinion opinion, boolean answers) {}

    /** The vote that settled the item. */
    public record Vote(boolean passed, String title, String sum, String basis, LocalDateTime at) {}

    /** What was changed; {@code why} tells what it waits for. */
    public record EffectLine(Effect effect, String what, String why) {}
}
