package org.luoshi.platform;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Something a test needs that not every machine has: without it the test is skipped and says why; where it is required
 * ({@code LUOSHI_REQUIRE_BROWSER=1}, {@code LUOSHI_REQUIRE_CORPUS=1}, {@code LUOSHI_REQUIRE_OPENSEARCH=1}) the test fails instead.
 */
public enum Need {
    BROWSER("LUOSHI_REQUIRE_BROWSER"),
    CORPUS("LUOSHI_REQUIRE_CORPUS"),
    OPENSEARCH("LUOSHI_REQUIRE_OPENSEARCH");

    private final String required;

    Need(String required) {
        this.required = required;
    }

    /** Goes on when {@code there}; otherwise skips or fails with {@code why}. */
    public void met(boolean there, String why) {
        if (there) {
            return;
        }
        if ("1".equals(System.getenv(required))) {
            Assertions.fail(why + " (" + required + "=1)");
        }
        System.out.println("跳过 / skipped: " + why);
        Assumptions.abort(why);
    }
}
