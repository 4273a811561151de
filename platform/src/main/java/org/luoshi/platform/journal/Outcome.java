package org.luoshi.platform.journal;

/** Whether the act took place (已执行) or was refused (已拒绝). */
public enum Outcome {
    DONE("done"),
    REFUSED("refused");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The word stored and hashed. */
    public String code() {
        return code;
    }

    /** The outcome with this stored word. */
    public static Outcome ofCode(String code) {
        for (Outcome outcome : values()) {
            if (outcome.code.equals(code)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("no outcome is called " + code);
    }
}
