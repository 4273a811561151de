package org.luoshi.platform.visits;

import java.util.Locale;

/** Whose visit it is; what it may do with an instruction stands in the settings of {@code procedures/visits/assignment.yaml}. */
public enum VisitKind {
    /** 政府负责人现场调研. */
    GOVERNMENT_HEAD,
    /** 常委会组成人员视察. */
    STANDING_COMMITTEE,
    /** 专门委员会调研. */
    SPECIAL_COMMITTEE,
    /** 代表视察. */
    DEPUTIES;

    /** As the settings write it: {@code government-head}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
