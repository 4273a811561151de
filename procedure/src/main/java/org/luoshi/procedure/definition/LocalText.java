package org.luoshi.procedure.definition;

import java.time.LocalDate;

/**
 * The local text behind a profile, as it was read; shown with “text as of …, verify”.
 *
 * @param law full title
 * @param version date on which this version was adopted (or approved)
 * @param inForce first day on which it is the law
 */
public record LocalText(String law, LocalDate version, LocalDate inForce) {

    /** The line shown wherever the profile's rules are shown. */
    public Words caution() {
        return new Words(
                "文本截至 %s（%s），使用前请核对".formatted(version, law), "text as of %s (%s), verify".formatted(version, law));
    }
}
