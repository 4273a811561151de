package org.luoshi.platform.sessions.congress;

import org.luoshi.platform.matters.MatterId;

/** The preparation of one congress session (大会筹备), and the matter that carries its steps. */
public record Preparation(int term, int number, MatterId matter) {
    /** "15-6", as the register of sessions calls it. */
    public String code() {
        return term + "-" + number;
    }
}
