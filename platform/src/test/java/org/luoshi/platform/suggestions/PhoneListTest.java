package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of suggestions on a phone of 390 by 844 points. */
@PlatformTest
class PhoneListTest {
    private static final int FOLD = 844;

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts people;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    CityDate date;

    @Test
    void showsItsFirstRowWithoutScrollingAndUnfoldsItsFilters() {
        suggestions.submitted(UUID.randomUUID().toString(), date.today(), "关于手机列表的建议");
        Account clerk = people.with("office");
        try (Browser browser = Browser.open(port)) {
            browser.signIn(clerk.login(), TestAccounts.PASSWORD).phone().go("/suggestions");
            assertThat(top(browser, "tbody tr")).isLessThan(FOLD);
            WebElement filters = browser.driver().findElement(By.cssSelector("form.filters"));
            assertThat(filters.isDisplayed()).isFalse();
            browser.driver()
                    .findElement(By.cssSelector(".filters__fold summary"))
                    .click();
            assertThat(filters.isDisplayed()).isTrue();
            assertThat(browser.desktop()
                            .go("/suggestions")
                            .driver()
                            .findElement(By.cssSelector("form.filters"))
                            .isDisplayed())
                    .isTrue();
        }
    }

    private static double top(Browser browser, String selector) {
        String script = "return document.querySelector(arguments[0]).getBoundingClientRect().top";
        return browser.driver().executeScript(script, selector) instanceof Number n ? n.doubleValue() : FOLD;
    }
}
