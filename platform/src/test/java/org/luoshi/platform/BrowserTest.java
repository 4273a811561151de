package org.luoshi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class BrowserTest {
    @LocalServerPort
    int port;

    @Test
    void opensAPageOfTheRunningServer() {
        try (Browser browser = Browser.open(port)) {
            browser.go("/actuator/health");
            assertThat(browser.driver().getPageSource()).contains("UP");
            browser.screenshot("health");
            assertThat(Project.path("platform/target/screens/health.png")).isNotEmptyFile();
        }
    }

    @Test
    void pretendsToBeAPhoneWithoutScript() {
        try (Browser browser = Browser.openWithoutScript(port)) {
            browser.phone().go("/actuator/health");
            assertThat(browser.driver().getPageSource()).contains("UP");
        }
    }
}
