package org.luoshi.platform.documents;

import java.time.LocalDate;

/** Puts the code on a paper by which anybody proves it offline (核验码); a later context that holds the key answers. */
public interface PaperCodes {
    /**
     * The paper with its code; as it was where this installation holds no key.
     *
     * @param number what the code says the paper is: {@code 建2026-0124}
     * @param day the code says it is of
     */
    Paper coded(Paper paper, String number, LocalDate day);
}
