package org.luoshi.platform.cooperation;

import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Change;
import org.luoshi.platform.cooperation.joint.Content;
import org.luoshi.platform.cooperation.joint.Motion;
import org.luoshi.platform.cooperation.joint.Owner;
import org.luoshi.platform.journal.Filled;

/** How many fields somebody filled to say something about the list; what it is said about is none of them. */
final class FilledActs {
    private FilledActs() {}

    static int of(Act act) {
        return switch (act) {
            case Act.ProposeItem said -> of(said.content()) + of(said.owner()) + Filled.of(said.deadline());
            case Act.ConfirmItem said -> of(said.owner());
            case Act.DeclineItem said -> Filled.of(said.reason());
            case Act.SetMilestone said -> Filled.of(said.title(), said.due(), said.reached());
            case Act.ReportProgress said -> Filled.of(said.text());
            case Act.ReportBlocked said -> Filled.of(said.text());
            case Act.ReportDone said -> Filled.of(said.evidence());
            case Act.DeclineDone said -> Filled.of(said.reason());
            case Act.LinkPlan said -> Filled.of(said.level(), said.plan(), said.status());
            case Act.BeginList _, Act.Unreadable _ -> 0;
            case Act.Propose said -> of(said.motion());
            case Act.Answer said -> Filled.of(said.agreed(), said.reason());
            case Act.CallMeeting said -> Filled.of(said.title(), said.on(), said.place());
            case Act.WriteMinutes said ->
                Filled.of(said.present(), said.text(), said.points().values());
        };
    }

    private static int of(Content content) {
        return Filled.of(content.title(), content.text(), content.category(), content.kind(), content.year());
    }

    /** Chosen or typed, one field either way. */
    private static int of(Owner owner) {
        return Filled.of(owner.name());
    }

    private static int of(Motion motion) {
        return switch (motion) {
            case Motion.ChangeItem change -> of(change.change());
            case Motion.Decide decided -> Filled.of(decided.text());
            case Motion.AdoptVersion version -> Filled.of(version.title(), version.adds(), version.drops());
            case Motion.NameCategories _ -> 0;
            case Motion.CloseBatch batch -> Filled.of(batch.year());
        };
    }

    private static int of(Change change) {
        return switch (change) {
            case Change.Deadline to -> Filled.of(to.day());
            case Change.Wording to -> Filled.of(to.title(), to.text());
            case Change.Category to -> Filled.of(to.category());
            case Change.OwnOwner to -> of(to.owner());
            case Change.Shares to -> Filled.of(to.hundredths().values());
        };
    }
}
