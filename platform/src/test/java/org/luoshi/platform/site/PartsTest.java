package org.luoshi.platform.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PartsTest {
    @Test
    void keepsTheFiltersOfAListInItsLinks() {
        Query query = query("/suggestions", "q=%E6%9D%A1+a%26b&unit=u1&unit=u2&page=3");
        assertThat(query.first("q")).isEqualTo("条 a&b");
        assertThat(query.with("page", "4").href()).isEqualTo("/suggestions?q=%E6%9D%A1%20a%26b&unit=u1&unit=u2&page=4");
        assertThat(query.with("page", "").with("q", "").href()).isEqualTo("/suggestions?unit=u1&unit=u2");
        assertThat(new Query("/x", Map.of()).href()).isEqualTo("/x");
    }

    @Test
    void turnsTheOrderRoundOnTheSecondPress() {
        Sort up = Sort.of(query("/s", "sort=due&page=9"), "number");
        assertThat(up.href("due")).isEqualTo("/s?sort=-due");
        assertThat(up.aria("due")).isEqualTo("ascending");
        Sort down = Sort.of(query("/s", "sort=-due"), "number");
        assertThat(down.href("due")).isEqualTo("/s?sort=due");
        assertThat(down.href("number")).isEqualTo("/s?sort=number");
        assertThat(down.aria("number")).isNull();
        assertThat(Sort.of(query("/s", ""), "-due").by("due")).isTrue();
    }

    @Test
    void staysOnAPageThatExists() {
        assertThat(pager("page=999", 404).page()).isEqualTo(21);
        assertThat(pager("page=0", 404).page()).isEqualTo(1);
        assertThat(pager("page=99999999999", 404).page()).isEqualTo(1);
        assertThat(pager("page=-1", 404).page()).isEqualTo(1);
        assertThat(pager("", 0).first()).isZero();
        assertThat(pager("", 0).pages()).isEqualTo(1);
        assertThat(pager("page=21", 404).last()).isEqualTo(404);
        assertThat(pager("page=2", 404).first()).isEqualTo(21);
    }

    @Test
    void offersThePagesAround() {
        assertThat(pager("page=10", 404).numbers()).isEqualTo(List.of(1, 0, 8, 9, 10, 11, 12, 0, 21));
        assertThat(pager("", 60).numbers()).isEqualTo(List.of(1, 2, 3));
        assertThat(pager("page=2", 404).href(1)).isEqualTo("/s");
    }

    @Test
    void tiesHintAndErrorToTheirField() {
        Problems problems = Problems.NONE.and("title", "empty");
        Field field = Field.of("title", "Title").hint("short");
        assertThat(field.describedBy()).isEqualTo("f-title-hint");
        assertThat(field.from(problems).describedBy()).isEqualTo("f-title-hint f-title-error");
        assertThat(Field.of("title", "Title").describedBy()).isNull();
        assertThat(Field.of("unit", "Unit").from(problems).wrong()).isFalse();
        assertThat(Field.of("t", "T").values(Set.of("a", "b")).has("b")).isTrue();
    }

    @Test
    void marksTheEntryOfThePageAndOfThePagesBelow() {
        NavEntry suggestions = new NavEntry("k", "/suggestions", NavSection.DEPUTIES, 1, "");
        assertThat(suggestions.leadsTo("/suggestions/2026-1")).isTrue();
        assertThat(suggestions.leadsTo("/suggestions-of-old")).isFalse();
        NavEntry home = new NavEntry("k", "/", NavSection.HOME, 0, "");
        assertThat(home.leadsTo("/")).isTrue();
        assertThat(home.leadsTo("/suggestions")).isFalse();
    }

    @Test
    void showsAnEntryToThoseWhoMay() {
        assertThat(new NavEntry("k", "/a", NavSection.OPEN, 1, "").visibleTo(Viewer.PUBLIC))
                .isTrue();
        assertThat(new NavEntry("k", "/a", NavSection.OPEN, 1, "a.read").visibleTo(Viewer.PUBLIC))
                .isFalse();
        assertThat(new NavEntry("k", "/a", NavSection.VIEWER, 1, "").visibleTo(Viewer.PUBLIC))
                .isFalse();
    }

    @Test
    void standsInALineOfSectionsWhereThereAreMany() {
        assertThat(NavGroup.of(links(10)))
                .hasSize(10)
                .allMatch(group -> group.links().isEmpty());
        List<NavGroup> many = NavGroup.of(links(11));
        assertThat(many).extracting(NavGroup::key).containsExactly("k0", "site.section.deputies");
        assertThat(many.getLast())
                .returns("/1", NavGroup::href)
                .returns("true", NavGroup::current)
                .returns(55, NavGroup::count)
                .satisfies(group -> assertThat(group.links()).hasSize(10));
    }

    /** The first is home, the rest are of one section; the last is the page one is on. */
    private static List<NavLink> links(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new NavLink(
                        "k" + n, "/" + n, n == 0 ? NavSection.HOME : NavSection.DEPUTIES, n == count - 1, n))
                .toList();
    }

    private static Pager pager(String query, long total) {
        return Pager.of(query("/s", query), 20, total);
    }

    private static Query query(String path, String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            request.addParameter(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return Query.of(request);
    }
}
