package org.luoshi.platform.cooperation.web;

import java.util.List;
import org.luoshi.platform.cooperation.joint.Answered;
import org.luoshi.platform.cooperation.joint.City;
import org.luoshi.platform.cooperation.joint.Item;
import org.luoshi.platform.cooperation.joint.Motion;
import org.luoshi.platform.cooperation.joint.Pending;
import org.luoshi.platform.cooperation.joint.Stage;
import org.luoshi.platform.matters.web.MatterPage;
import org.luoshi.platform.site.Choice;

/**
 * One item in two columns, with what waits for whom.
 *
 * @param units our units that may own it
 * @param reports whether this reader may report on our side's part
 * @param warnings clauses that seem to favour local firms
 * @param kept what was typed into the form that was refused just now
 */
public record ItemPage(
        ListView view,
        Item item,
        MatterPage matter,
        List<Choice> units,
        boolean reports,
        List<LocalFavour.Finding> warnings,
        Kept kept) {

    public List<City> sides() {
        return List.of(view.list().ours(), view.list().theirs());
    }

    public List<Pending> pending() {
        return view.joint().pendingOn(item.id());
    }

    /** What both decided about it, the latest first. */
    public List<Answered> answered() {
        return view.joint().answered().stream()
                .filter(one -> one.motion().motion() instanceof Motion.ChangeItem change
                        && change.item().equals(item.id()))
                .toList()
                .reversed();
    }

    /** Whether it waits to be confirmed by us, or by them on paper. */
    public boolean confirmable() {
        return view.manages()
                && item.stage() == Stage.PROPOSED
                && (view.list().alone() || !item.proposer().equals(view.list().ours()));
    }

    /** The confirmation is the other city's, recorded from its document. */
    public boolean theirsToConfirm() {
        return item.proposer().equals(view.list().ours());
    }

    public boolean running() {
        return item.stage().running();
    }

    /** Both may still say something about it. */
    public boolean open() {
        return !item.stage().ended();
    }
}
