package org.luoshi.platform;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real Chromium at one running server, with a profile of its own.
 *
 * <p>Example: {@code try (Browser browser = Browser.open(port)) { browser.go("/login"); browser.driver().findElement(…) }}.
 * A test that opens one is skipped where Chromium or its driver is missing.
 */
public final class Browser implements AutoCloseable {
    private static final Dimension DESKTOP = new Dimension(1280, 900);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Dimension PHONE = new Dimension(500, 900);

    private final ChromeDriver driver;
    private final String address;

    private Browser(ChromeDriver driver, int port) {
        this.driver = driver;
        this.address = "http://localhost:" + port;
    }

    public static Browser open(int port) {
        return open(port, Map.of());
    }

    /** A browser whose visitor switched scripts off: every page works without. */
    public static Browser openWithoutScript(int port) {
        return open(port, Map.of("profile.managed_default_content_settings.javascript", 2));
    }

    private static Browser open(int port, Map<String, Object> preferences) {
        Path chromium = find("chromium", "chromium-browser", "google-chrome");
        Path chromedriver = find("chromedriver");
        ChromeOptions options = new ChromeOptions()
                .setBinary(chromium.toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--lang=zh-CN",
                        "--accept-lang=zh-CN")
                .setExperimentalOption("prefs", preferences);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build();
        var browser = new Browser(new ChromeDriver(service, options), port);
        browser.desktop();
        return browser;
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Opens a page of the server: {@code go("/suggestions")}. */
    public Browser go(String path) {
        driver.get(address + path);
        return this;
    }

    /** Signs in at the login page, whoever was signed in before. */
    public Browser signIn(String login, String password) {
        driver.manage().deleteAllCookies();
        go("/login");
        driver.findElement(By.name("username")).sendKeys(login);
        driver.findElement(By.name("password")).sendKeys(password, Keys.ENTER);
        new WebDriverWait(driver, PATIENCE)
                .until(d -> !String.valueOf(d.getCurrentUrl()).contains("/login"));
        return this;
    }

    /** Waits until the page shows the text: a form is sent and answered after a click, not within it. */
    public Browser waitFor(String text) {
        return waitFor(text, PATIENCE);
    }

    /** As {@link #waitFor(String)}, for work that goes on behind the page. */
    public Browser waitFor(String text, Duration patience) {
        new WebDriverWait(driver, patience)
                .withMessage(() -> "no " + text + " in " + driver.getPageSource())
                .until(d -> String.valueOf(d.getPageSource()).contains(text));
        return this;
    }

    /** Does it again and again until the page shows the text. */
    public Browser until(Duration patience, Runnable again, String text) {
        new WebDriverWait(driver, patience)
                .withMessage(() -> "no " + text + " in " + driver.getPageSource())
                .until(d -> {
                    again.run();
                    return String.valueOf(d.getPageSource()).contains(text);
                });
        return this;
    }

    /** Waits until it holds: a page that renews itself may take an element away between its finding and its use. */
    public Browser until(Predicate<ChromeDriver> condition) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(driver::getPageSource)
                .until(_ -> condition.test(driver));
        return this;
    }

    /** Presses what the condition finds, in the middle of the window, where no bar covers it; waits for it as {@link #until}. */
    public Browser press(Function<ChromeDriver, Optional<WebElement>> button) {
        return until(d -> {
            Optional<WebElement> found = button.apply(d);
            found.ifPresent(element -> {
                d.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
                element.click();
            });
            return found.isPresent();
        });
    }

    public Browser desktop() {
        driver.manage().window().setSize(DESKTOP);
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        return this;
    }

    /** A phone of 390 by 844 points. */
    public Browser phone() {
        driver.manage().window().setSize(PHONE);
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
        return this;
    }

    /** As a visitor whose system prefers {@code "dark"} or {@code "light"}. */
    public Browser prefers(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** What axe-core finds on the page as it is now: each rule with the elements that break it. */
    public List<String> accessibilityProblems() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream().map(Browser::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** How wide the page is, in points; more than {@link #viewport} means that it must be pushed sideways. */
    public long width() {
        return number("return document.documentElement.scrollWidth");
    }

    /** How wide the window is, in points. */
    public long viewport() {
        return number("return document.documentElement.clientWidth");
    }

    private long number(String script) {
        return driver.executeScript(script) instanceof Number n ? n.longValue() : -1;
    }

    /** Writes the whole page, beyond what is seen, to {@code target/screens/<name>.png}. */
    public void screenshot(String name) {
        try {
            Path file = Project.path("platform/target/screens/" + name + ".png");
            Files.createDirectories(file.getParent());
            Map<String, Object> picture =
                    driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
            Files.write(file, Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the screenshot " + name, e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Path find(String... names) {
        String path = System.getenv().getOrDefault("PATH", "");
        List<Path> found = Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(dir -> Path.of(dir, name)))
                .filter(Files::isExecutable)
                .toList();
        Need.BROWSER.met(
                !found.isEmpty(),
                "没有 %s（Debian: apt install chromium chromium-driver） / no %s".formatted(names[0], names[0]));
        return found.getFirst();
    }
}
