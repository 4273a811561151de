package org.luoshi.platform.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Asked;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of what is overdue: a hundred rows a page, the same questions however many rows, and an index that answers. */
@PlatformTest
class OverdueListTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestBodies bodies;

    @Autowired
    MatterAccess access;

    @Autowired
    MatterViews views;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String mark = "逾期" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void holdsAHundredRowsAndAsksNoMoreForManyThanForOne() {
        SignedIn office = people.viewer("office");
        String unit = bodies.bureau(mark + "局").toString();
        String person =
                bodies.staff(new OrganisationId(UUID.fromString(unit)), mark).toString();
        overdue(1, person, unit);
        page("&q=" + mark, office); // what is asked once by a new server is asked now
        List<String> one = Asked.here(() -> rows("&q=" + mark, office, 1));
        overdue(54, person, unit);
        List<String> many = Asked.here(() -> rows("&q=" + mark, office, 55));
        assertThat(many).hasSameSizeAs(one);
        rows("&size=50&q=" + mark, office, 50);
        assertThat(page("&size=7&q=" + mark, office).select("table.table tbody tr"))
                .as("an odd length is the usual one")
                .hasSize(55);
    }

    @Test
    void readsWhatIsDueByAnIndex() {
        MatterFilter red = MatterFilter.all()
                .withProcedure("suggestions/handling")
                .withLamp("red")
                .withSort("due");
        MatterQuery query = new MatterQuery(access, Mover.of(people.viewer("office")), red, views.scale());
        String plan = transaction.execute(_ -> {
            // among the few rows of a test the planner would read them all; asked here is whether an index could answer
            for (String other : List.of("seqscan", "bitmapscan", "sort")) {
                jdbc.sql("set local enable_" + other + " = off").update();
            }
            return String.join(
                    "\n",
                    jdbc.sql("explain select m.* " + MatterQuery.FROM + query.where() + query.orderBy("due")
                                    + " limit 100")
                            .params(query.params)
                            .query(String.class)
                            .list());
        });
        assertThat(plan)
                .containsPattern("Index Scan using matter_(open|by_due)")
                .doesNotContain("Sort Key: m.next_due")
                .containsPattern("Index Cond: .*next_due <");
    }

    private void overdue(int many, String person, String unit) {
        for (int n = 0; n < many; n++) {
            suggestions.assigned(person, unit, LocalDate.of(2016, 3, 1), mark + n);
        }
    }

    private void rows(String more, SignedIn viewer, int rows) {
        assertThat(page(more, viewer).select("table.table tbody tr")).hasSize(rows);
    }

    private Document page(String more, SignedIn viewer) {
        return Jsoup.parse(new String(
                web.get()
                        .uri("/suggestions?lamp=red" + more)
                        .with(as(viewer))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8));
    }
}
