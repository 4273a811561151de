package org.luoshi.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.Pages;
import org.luoshi.platform.PlatformTest;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class PatternsTest {
    /** Things to press that are smaller than a finger; links inside running text are free (WCAG 2.2, 2.5.8). */
    private static final String TOO_SMALL = """
            return [...document.querySelectorAll('a, button, summary, select, input:not([type=hidden])')]
              .filter(e => e.offsetParent && !e.closest('p, caption, .sr, .skip, td, th, label'))
              .filter(e => e.getBoundingClientRect().height < 43.5)
              .map(e => e.outerHTML.slice(0, 90) + ' ' + e.getBoundingClientRect().height);
            """;

    @LocalServerPort
    int port;

    @Test
    void showsEveryElementToEverybody() {
        try (Browser browser = Browser.open(port)) {
            Pages.look(browser, "/patterns", "patterns");
            Pages.look(browser, "/patterns/confirm", "confirm");
        }
    }

    @Test
    void showsEveryElementInEnglish() {
        try (Browser browser = Browser.open(port)) {
            browser.go("/lang?to=en&back=/patterns");
            assertThat(browser.driver().getCurrentUrl()).endsWith("/patterns");
            Pages.look(browser, "/patterns", "patterns-en");
        }
    }

    @Test
    void keepsTheChosenThemeAgainstTheSystems() {
        try (Browser browser = Browser.open(port)) {
            browser.prefers("light").go("/theme?to=dark&back=/patterns");
            assertThat(browser.driver().findElement(By.tagName("body")).getCssValue("background-color"))
                    .isEqualTo("rgba(22, 21, 19, 1)");
            assertThat(browser.accessibilityProblems()).isEmpty();
        }
    }

    @Test
    void isLargeEnoughForAFinger() {
        try (Browser browser = Browser.open(port)) {
            browser.phone().go("/patterns");
            assertThat((List<?>) browser.driver().executeScript(TOO_SMALL)).isEmpty();
        }
    }

    @Test
    void opensItsMenuWithoutScript() {
        try (Browser browser = Browser.openWithoutScript(port)) {
            browser.phone().go("/patterns");
            By guide = By.cssSelector(".nav__list a[href='/help']");
            assertThat(browser.driver().findElement(guide).isDisplayed()).isFalse();
            browser.driver().findElement(By.cssSelector(".nav__fold summary")).click();
            assertThat(browser.driver().findElement(guide).isDisplayed()).isTrue();
        }
    }

    @Test
    void isWalkedWithTheKeyboard() {
        try (Browser browser = Browser.open(port)) {
            browser.go("/patterns");
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            assertThat(browser.driver().switchTo().activeElement().getDomAttribute("href"))
                    .isEqualTo("#content");
            browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
            assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                    .isEqualTo("content");
            browser.driver().findElement(By.tagName("body")).sendKeys("/");
            assertThat(browser.driver().switchTo().activeElement().getDomAttribute("type"))
                    .isEqualTo("search");
            browser.driver().findElement(By.tagName("main")).sendKeys("?");
            assertThat(browser.driver().getCurrentUrl()).endsWith("/help");
        }
    }
}
