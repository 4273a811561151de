package org.luoshi.lawtext.amend;

import java.util.Locale;

/** What became of an instruction. */
public enum Status {
    /** Carried out. */
    APPLIED,
    /** It orders something that this reader does not understand. */
    NOT_UNDERSTOOD,
    /** The place or the words it names are not in the base text. */
    NO_MATCH,
    /** More than one place fits. */
    AMBIGUOUS,
    /** It contradicts another instruction or itself. */
    CONFLICT,
    /** The text is already as ordered. */
    NO_EFFECT;

    /** As reports write it: {@code not-understood}. */
    public String sign() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
