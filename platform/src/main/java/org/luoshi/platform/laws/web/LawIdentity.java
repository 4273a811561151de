package org.luoshi.platform.laws.web;

import org.luoshi.lawtext.render.Identity;
import org.luoshi.platform.laws.LawVersion;
import org.luoshi.platform.laws.LawWork;
import org.luoshi.platform.laws.intake.LawKind;

/** A text's address in Akoma Ntoso (FRBR 地址): the library's own id names the work, for it never changes. */
final class LawIdentity {
    private LawIdentity() {}

    static Identity of(LawWork work, LawVersion version) {
        return new Identity("", subtype(work.kind()), work.first(), work.id(), version.effective(), work.maker());
    }

    private static String subtype(LawKind kind) {
        return switch (kind) {
            case CONSTITUTION -> "xf";
            case LAW, INTERPRETATION, DECISION, AMENDING_DECISION -> "fl";
            case ADMINISTRATIVE_REGULATION -> "xzfg";
            case SUPERVISION_REGULATION -> "jcfg";
            case JUDICIAL_INTERPRETATION -> "sfjs";
            case LOCAL_REGULATION, AUTONOMOUS_REGULATION -> "dfxfg";
            case DEPARTMENT_RULE -> "bmgz";
            case LOCAL_RULE -> "dfzfgz";
            case OTHER -> "";
        };
    }
}
