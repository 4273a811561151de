package org.luoshi.platform.cooperation;

import java.util.Set;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.JointList;
import org.luoshi.platform.cooperation.joint.Owner;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who may say what in the list: the government's office everything our city says; an owner's unit how far its own item
 * has come; everybody else who reads it, nothing.
 */
@Component
public class CooperationRights {
    public static final String READ = "cooperation.read";
    public static final String REPORT = "cooperation.report";
    public static final String MANAGE = "cooperation.manage";

    public boolean mayRead(Viewer viewer) {
        return viewer.may(READ);
    }

    public boolean mayManage(Viewer viewer) {
        return viewer.may(MANAGE);
    }

    /** Whether this viewer's unit owns the item on our side and may report on it. */
    public boolean mayReport(Viewer viewer, CooperationList list, JointList joint, String item) {
        return mayManage(viewer) || (viewer.may(REPORT) && owns(viewer, list, joint, item));
    }

    boolean maySay(Viewer viewer, CooperationList list, JointList joint, Act act, String document) {
        if (mayManage(viewer)) {
            return true;
        }
        return document.isBlank()
                && switch (act) {
                    case Act.ReportProgress report -> mayReport(viewer, list, joint, report.item());
                    case Act.ReportBlocked report -> mayReport(viewer, list, joint, report.item());
                    case Act.SetMilestone milestone -> mayReport(viewer, list, joint, milestone.item());
                    case Act.BeginList _,
                            Act.ProposeItem _,
                            Act.ConfirmItem _,
                            Act.DeclineItem _,
                            Act.ReportDone _,
                            Act.DeclineDone _,
                            Act.LinkPlan _,
                            Act.Propose _,
                            Act.Answer _,
                            Act.CallMeeting _,
                            Act.WriteMinutes _,
                            Act.Unreadable _ -> false;
                };
    }

    private static boolean owns(Viewer viewer, CooperationList list, JointList joint, String item) {
        String unit = viewer.unitId();
        return unit != null
                && joint.item(item)
                        .map(found -> found.owner(list.ours()))
                        .map(Owner::ref)
                        .filter(unit::equals)
                        .isPresent();
    }

    /** The list itself, in the name of whoever made it move on. */
    static Mover system(Viewer by) {
        return new Mover(
                by.accountId().isEmpty() ? "system" : by.accountId(),
                by.signedIn() ? by.name() : "系统",
                Set.of("system"),
                by.unitId(),
                by.personId(),
                true);
    }
}
