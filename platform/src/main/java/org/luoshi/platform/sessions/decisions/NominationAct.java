package org.luoshi.platform.sessions.decisions;

import java.util.Optional;
import org.luoshi.platform.sessions.ItemKind;

/** What a vote on a person does to a post. */
public enum NominationAct {
    /** 任命. */
    APPOINT,
    /** 免职、撤职. */
    REMOVE,
    /** 接受辞职. */
    ACCEPT_RESIGNATION;

    /** What an item of this kind does; empty for one that is not about people. */
    public static Optional<NominationAct> of(ItemKind kind) {
        return switch (kind) {
            case APPOINTMENT -> Optional.of(APPOINT);
            case REMOVAL, DISMISSAL -> Optional.of(REMOVE);
            case RESIGNATION -> Optional.of(ACCEPT_RESIGNATION);
            case REPORT, BILL, DECISION, QUALIFICATION_REPORT, NAME_LIST, CONGRESS_DRAFT, PLAN_BUDGET, OTHER ->
                Optional.empty();
        };
    }

    public String messageKey() {
        return "decisions.act." + name();
    }
}
