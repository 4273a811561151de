package org.luoshi.platform;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at one page as different visitors would: at a desk and on a phone, in the light and in the dark.
 *
 * <p>Example: {@code Pages.look(browser, "/suggestions", "suggestions")} asserts that nothing is wrong and leaves {@code
 * target/screens/suggestions-desktop-light.png} and three more.
 */
public final class Pages {
    private Pages() {}

    /** Axe-core finds nothing, nothing sticks out sideways, no wording is missing; every look leaves a picture. */
    public static void look(Browser browser, String path, String name) {
        for (String scheme : new String[] {"light", "dark"}) {
            browser.prefers(scheme);
            browser.desktop().go(path);
            check(browser, name + "-desktop-" + scheme);
            browser.phone().go(path);
            check(browser, name + "-phone-" + scheme);
        }
        browser.desktop();
    }

    private static void check(Browser browser, String name) {
        browser.screenshot(name);
        assertThat(browser.accessibilityProblems()).as(name).isEmpty();
        assertThat(browser.width()).as("width of " + name).isLessThanOrEqualTo(browser.viewport());
        assertThat(browser.driver().getPageSource()).as(name).doesNotContain("⟦");
    }
}
