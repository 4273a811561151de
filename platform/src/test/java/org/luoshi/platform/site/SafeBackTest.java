package org.luoshi.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeBackTest {
    @Test
    void goesBackToOurPages() {
        check("/suggestions?page=2&q=%E6%9D%A1", "/suggestions?page=2&q=%E6%9D%A1");
        check("/", "/");
    }

    @Test
    void goesHomeInsteadOfToAnotherServer() {
        check("//example.org", "/");
        check("/\\example.org", "/");
        check("https://example.org/", "/");
        check("javascript:alert(1)", "/");
        check("/a\r\nSet-Cookie: x=y", "/");
        check("/\t/example.org", "/");
        check("", "/");
    }

    private static void check(String back, String expected) {
        assertThat(SafeBack.to(back)).isEqualTo(expected);
    }
}
