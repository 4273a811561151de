package org.luoshi.platform.suggestions.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What was open on the day a term began is carried over: no draft, nothing ended, nothing that came later. */
@PlatformTest
class CarriedOverTest {
    private static final LocalDate OPENED = LocalDate.of(2017, 2, 20);

    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestAccounts people;

    @Autowired
    CarriedOver carried;

    private final String lead = UUID.randomUUID().toString();
    private final String unit = UUID.randomUUID().toString();
    private final Mover office = new Mover("office-account", "经办", Set.of("office"), null, null, true);
    private final Mover stranger =
            new Mover("x", "承办", Set.of("handler"), UUID.randomUUID().toString(), null, false);

    @Test
    void isWhatWasOpenThatDay() {
        Matter open = suggestions.assigned(lead, unit, OPENED.minusDays(9), "关于结转的建议");
        Matter later = suggestions.assigned(lead, unit, OPENED, "关于新一届的建议");
        Matter draft = suggestions.drafted(lead, OPENED.minusDays(9), "关于草稿的建议");
        Matter withdrawnLater = suggestions.submitted(lead, OPENED.minusDays(8), "关于已提交的建议");
        assertThat(carried.items(CarriedOver.Kind.SUGGESTION, OPENED, office).stream()
                        .map(CarriedOver.Item::number))
                .contains(open.number(), withdrawnLater.number())
                .doesNotContain(later.number(), draft.number());
        assertThat(carried.items(CarriedOver.Kind.SUGGESTION, OPENED, stranger).stream()
                        .map(CarriedOver.Item::number))
                .doesNotContain(open.number());
        assertThat(carried.items(CarriedOver.Kind.MOTION, OPENED, office).stream()
                        .map(CarriedOver.Item::number))
                .doesNotContain(open.number());
    }

    @Test
    void isShownToThoseWhoWorkOnMatters() {
        assertThat(web.get().uri("/suggestions/carried-over").with(as(people.viewer("office"))))
                .hasStatusOk();
        assertThat(web.get().uri("/suggestions/carried-over").with(as(people.viewer("administrator"))))
                .hasStatus(403);
    }
}
