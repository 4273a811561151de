package org.luoshi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A real browser with a key of its own: a passkey is added, opens the door, and no longer does once it is removed. */
@PlatformTest
class PasskeyTest {
    private static final String PASSWORD = "a-long-passkey-2026";
    private static final By SIGN_IN = By.cssSelector("[data-passkey='sign-in']");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Journal journal;

    private final String login = "passkey-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void opensTheDoorUntilItIsRemoved() {
        Account account = accounts.create(
                        new NewAccount(login, "通行密钥样本", PASSWORD, Set.of("handler"), null, null), Actor.SYSTEM)
                .orThrow();
        try (Browser browser = Browser.open(port)) {
            var wait = new WebDriverWait(browser.driver(), Duration.ofSeconds(20));
            browser.driver()
                    .addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                            .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                            .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                            .setHasResidentKey(true)
                            .setHasUserVerification(true)
                            .setIsUserVerified(true));
            browser.signIn(login, PASSWORD).go("/account");
            browser.driver()
                    .findElement(By.cssSelector("[data-passkey='register'] input"))
                    .sendKeys("我的手机");
            browser.driver()
                    .findElement(By.cssSelector("[data-passkey-button]"))
                    .click();
            wait.until(ExpectedConditions.textToBePresentInElementLocated(By.id("passkeys"), "我的手机"));

            enter(browser, wait);
            browser.go("/account");
            assertThat(browser.driver().findElement(By.tagName("body")).getText())
                    .contains("通行密钥样本");
            assertThat(browser.accessibilityProblems()).isEmpty();

            browser.driver()
                    .findElement(By.cssSelector("#passkeys form[action$='/remove'] button"))
                    .click();
            wait.until(d -> !d.findElement(By.id("passkeys")).getText().contains("我的手机"));
            browser.driver().manage().deleteAllCookies();
            browser.go("/login").driver().findElement(SIGN_IN).click();
            wait.until(ExpectedConditions.urlContains("/login?error"));
        }
        assertThat(journal.of(AccessTrail.account(account.id())))
                .extracting(Line::action)
                .contains("account.passkey", "account.passkey-remove");
    }

    private static void enter(Browser browser, WebDriverWait wait) {
        browser.driver().manage().deleteAllCookies();
        browser.go("/login").driver().findElement(SIGN_IN).click();
        wait.until(ExpectedConditions.not(ExpectedConditions.urlContains("/login")));
    }
}
