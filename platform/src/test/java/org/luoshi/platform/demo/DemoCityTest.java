package org.luoshi.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.BodiesOn;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.Lookup;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.CityInTheMaking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class DemoCityTest {
    @Autowired
    DemoCity demo;

    @Autowired
    DemoServices services;

    @Autowired
    CityInTheMaking making;

    @Autowired
    CityDate date;

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Bodies bodies;

    @Test
    void isAnnouncedBeforeTheFirstPageAnswers() {
        new AnnounceDemo(making, date).afterSingletonsInstantiated();
        try {
            assertThat(web.get().uri("/")).bodyText().contains("示例市正在生成");
        } finally {
            making.during(() -> {});
        }
    }

    @Test
    void buildsACityOfTheSizeOfARealOne() {
        City city = demo.build();
        BodiesOn today = bodies.on(Demo.TODAY);
        assertThat(city.deputies()).hasSize(300);
        assertThat(today.deputies()).hasSize(302);
        assertThat(city.deputies().stream().map(d -> d.delegation().name()).distinct())
                .hasSize(10);
        assertThat(city.deputies().stream().map(d -> d.person().name()).distinct())
                .hasSize(300);
        assertThat(today.membersOf(city.unit("standing-committee"))).hasSize(41);
        assertThat(today.organisations(OrganisationKind.BUREAU)).hasSizeGreaterThan(20);
        assertThat(city.closed().code()).isEqualTo("15-4");
        assertThat(city.current().code()).isEqualTo("15-5");
        assertThat(city.contact("education")).isNotNull();
        finds(today, "市住建局", "示例市住房和城乡建设局");
        finds(today, "市文广局", "示例市文化和旅游局");
        finds(today, "市粮食局", "示例市发展和改革委员会");
    }

    @Test
    void findsAUnitForEveryTopic() {
        City city = demo.build();
        List<String> names = bodies.on(Demo.TODAY).organisations().stream()
                .map(o -> o.shortName())
                .toList();
        for (DemoTable.Row topic : DemoTable.rows("topics.csv")) {
            assertThat(names).as(topic.get("title")).anyMatch(n -> n.contains(topic.get("unit")));
            assertThat(names).as(topic.get("title")).anyMatch(n -> n.contains(topic.get("co")));
        }
        assertThat(city.units()).hasSizeGreaterThan(45);
    }

    @Test
    void givesTheSamePeopleTheirNamesEveryTime() {
        assertThat(names(new DemoNames(1))).isEqualTo(names(new DemoNames(1))).doesNotHaveDuplicates();
        assertThat(demo.build().deputies().stream()
                        .map(Deputy::person)
                        .map(p -> p.name())
                        .limit(3)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(firstNames());
        assertThat(bodies.on(LocalDate.of(2022, 2, 14)).deputies())
                .extracting(Deputy::electedOn)
                .noneMatch(day -> day.isAfter(LocalDate.of(2022, 1, 1)));
    }

    @Test
    void playsTheProceduresThatAreDataAloneThroughTheirStages() {
        services.play(demo.build(), Demo.TODAY);
        assertThat(stages("casework/hardship-assistance"))
                .containsExactlyInAnyOrder("applied", "accepted", "checked", "posting", "to-decide", "approved");
        assertThat(stages("filing/normative-document"))
                .containsExactlyInAnyOrder("due", "filed", "registered", "review");
        assertThat(stages("oversight/review-opinion"))
                .containsExactlyInAnyOrder("compiling", "chairs", "approved", "handling");
    }

    private List<String> stages(String procedure) {
        return jdbc.sql(
                        "select distinct step from matter where procedure = :procedure and opened_on < :today"
                                + " and exists (select 1 from matter_event e where e.matter = matter.id and e.account like 'demo:%')")
                .param("procedure", procedure)
                .param("today", Demo.TODAY)
                .query((row, n) -> row.getString("step"))
                .list();
    }

    private static String firstNames() {
        DemoNames names = new DemoNames(15_000_404L);
        return names.next() + " " + names.next() + " " + names.next();
    }

    private static List<String> names(DemoNames names) {
        return java.util.stream.Stream.generate(names::next).limit(500).toList();
    }

    private static void finds(BodiesOn bodies, String written, String name) {
        assertThat(bodies.find(written))
                .isInstanceOfSatisfying(
                        Lookup.Unique.class,
                        found -> assertThat(found.organisation().name()).isEqualTo(name));
    }
}
