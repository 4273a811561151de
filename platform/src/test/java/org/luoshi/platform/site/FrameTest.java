package org.luoshi.platform.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class FrameTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    Assets assets;

    @Autowired
    CityInTheMaking making;

    @Test
    void keepsTheLanguageAndLeadsBack() {
        assertThat(web.get().uri("/lang?to=en&back=/help?x=1"))
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, "/help?x=1")
                .cookies()
                .hasValue(Lang.COOKIE, "en");
    }

    @Test
    void leadsNowhereElse() {
        assertThat(web.get().uri("/theme?to=dark&back=//example.org"))
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, "/")
                .cookies()
                .hasValue(Theme.COOKIE, "dark");
    }

    @Test
    void speaksChineseUntilToldOtherwise() {
        assertThat(web.get().uri("/patterns"))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"zh-CN\"", "data-theme=\"auto\"");
        assertThat(web.get().uri("/patterns").cookie(new Cookie(Lang.COOKIE, "en"), new Cookie(Theme.COOKIE, "dark")))
                .bodyText()
                .contains("lang=\"en\"", "data-theme=\"dark\"")
                .doesNotContain("⟦");
    }

    @Test
    void everyPageSaysThatTheCityIsStillBeingMadeAndNoLongerAfterwardsEvenIfThatFailed() {
        assertThatThrownBy(() -> making.during(() -> {
                    for (String page : List.of("/", "/patterns", "/login", "/help")) {
                        assertThat(web.get().uri(page)).bodyText().as(page).contains("示例市正在生成");
                    }
                    assertThat(web.get().uri("/").cookie(new Cookie(Lang.COOKIE, "en")))
                            .bodyText()
                            .contains("still being made", "Figures on this page will change");
                    throw new IllegalStateException("a city that cannot be made");
                }))
                .hasMessage("a city that cannot be made");
        assertThat(web.get().uri("/")).bodyText().doesNotContain("示例市正在生成");
    }

    @Test
    void whoComesBeforeTheMakingBeginsIsToldToo() {
        making.announce();
        try {
            assertThat(web.get().uri("/login")).bodyText().contains("示例市正在生成");
        } finally {
            making.during(() -> {});
        }
        assertThat(web.get().uri("/login")).bodyText().doesNotContain("示例市正在生成");
    }

    @Test
    void servesAssetsForGood() {
        for (String name : new String[] {"luoshi.css", "luoshi.js", "htmx.js", "seal.svg"}) {
            assertThat(web.get().uri(assets.href(name)))
                    .hasStatusOk()
                    .headers()
                    .hasValue(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
        }
    }
}
