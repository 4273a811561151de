package org.luoshi.platform.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Accounts;
import org.luoshi.platform.access.NewAccount;
import org.luoshi.platform.journal.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page with an address of its own, found in the server's own list, is opened by somebody who may, on a desk and on a
 * dark phone: it has a heading, nothing stands out sideways, no wording is missing, and on the desk axe-core finds nothing;
 * what pages are made of is held against axe-core in the dark by {@code PatternsTest}. Pages of one record
 * are looked at by the tests of their contexts.
 */
@PlatformTest
class EveryPageTest {
    private static final String PASSWORD = "every-page-is-opened-2026";

    /** Not pages: downloads, feeds, switches; or shown once only. */
    private static final Set<String> NO_PAGES =
            Set.of("/lang", "/theme", "/setup", "/password", "/suggestions/new", "/robots.txt");

    /** Whose page it is, where it is not the office's. */
    private static final Map<String, String> ROLES = Map.of(
            "/accounts", "security-officer",
            "/accounts/new", "administrator",
            "/roles", "security-officer",
            "/journal", "audit-officer",
            "/suggestions/replies", "handler",
            "/documents/incoming/new", "document-clerk");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Map<String, String> logins = new LinkedHashMap<>();

    @Test
    void isSoundOnADeskAndOnADarkPhone() {
        Map<String, List<String>> byRole = pages().stream()
                .collect(Collectors.groupingBy(
                        path -> ROLES.getOrDefault(path, "office"), LinkedHashMap::new, Collectors.toList()));
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        byRole.keySet().forEach(this::login);
        // side by side: the pages only read
        CompletableFuture<Void> phone =
                CompletableFuture.runAsync(() -> look(byRole, b -> b.phone().prefers("dark"), false, wrong));
        look(byRole, b -> b.desktop().prefers("light"), true, wrong);
        phone.join();
        assertThat(wrong).isEmpty();
        assertThat(byRole).containsKeys("office", "administrator", "audit-officer", "security-officer");
        assertThat(byRole.get("office")).hasSizeGreaterThan(20);
    }

    private void look(Map<String, List<String>> byRole, Consumer<Browser> as, boolean axe, List<String> wrong) {
        byRole.forEach((role, paths) -> {
            try (Browser browser = Browser.open(port)) {
                browser.signIn(login(role), PASSWORD);
                as.accept(browser);
                paths.forEach(path -> look(browser, path, axe, wrong));
            }
        });
    }

    private static void look(Browser browser, String path, boolean axe, List<String> wrong) {
        browser.go(path);
        String text =
                String.valueOf(browser.driver().executeScript("return document.body.innerText + ' ' + document.title"));
        check(wrong, path, "is not shown", text.contains("没有这个页面") || text.contains("系统出错") || text.contains("无权"));
        check(wrong, path, "lacks wording", text.contains("⟦"));
        check(
                wrong,
                path,
                "has no heading",
                !Boolean.TRUE.equals(
                        browser.driver().executeScript("return document.querySelectorAll('h1').length === 1")));
        check(wrong, path, "stands out sideways", browser.width() > browser.viewport());
        if (axe) {
            browser.accessibilityProblems().forEach(problem -> wrong.add(path + ": " + problem));
        }
    }

    private static void check(List<String> wrong, String path, String what, boolean is) {
        if (is) {
            wrong.add(path + " " + what);
        }
    }

    private Set<String> pages() {
        return mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> !path.contains("{") && !path.contains(".") && !NO_PAGES.contains(path))
                .filter(path -> !path.startsWith("/error")
                        && !path.startsWith("/assets")
                        && !path.contains("breaking")
                        && !path.startsWith("/api"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String login(String role) {
        return logins.computeIfAbsent(role, r -> {
            String login = "every-" + UUID.randomUUID().toString().substring(0, 8);
            accounts.create(new NewAccount(login, "每页样本", PASSWORD, Set.of(r), null, null), Actor.SYSTEM)
                    .orThrow();
            return login;
        });
    }
}
