package org.luoshi.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Published;
import org.luoshi.platform.figures.Recomputation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The example city as it is served, walked through by people of five roles and by somebody without an account: no
 * page leads to one its reader may not open or that is not there, and on none do two elements answer to one name. Then every
 * form of those pages is sent with values nobody can mean: each is refused in words, none is a mistake of the server's.
 */
@PlatformTest
@TestPropertySource(properties = "luoshi.demo=true")
@DirtiesContext
class EveryDoorTest {
    private static final Set<String> READERS = Set.of("office", "government", "deputy", "handler", "admin");

    private static final long SEED = 20_260_512;

    @LocalServerPort
    int port;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping doors;

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient jdbc;

    /** While it is being made, what the server does by itself would speak of half a city, on the real day. */
    @Test
    void publishesAndTellsNothingOfHalfACity() {
        List<Published> published = figures.definitions().stream()
                .flatMap(rule -> figures.published(rule.id()).stream())
                .toList();
        assertThat(published)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(figures.recompute(each)).isEqualTo(new Recomputation.Equal(each)));
        assertThat(jdbc.sql("select count(*) from notice where day > :today")
                        .param("today", Demo.TODAY)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void leadsWhereItSays() {
        List<String> faults = new ArrayList<>();
        int pages = 0;
        List<Walk> walks = Stream.concat(
                        Stream.of(Walk.without(port)),
                        accounts.printed().stream()
                                .filter(account -> READERS.contains(account.login()))
                                .map(account -> Walk.as(port, account.login(), account.password())))
                .toList();
        for (Walk walk : walks) {
            pages += walk.through(doors, faults);
        }
        assertThat(faults).isEmpty();
        assertThat(pages).isGreaterThan(500);
        int forms = 0;
        Set<String> sent = new HashSet<>(Set.of("/logout"));
        for (Walk walk : walks) {
            forms += walk.sendWrongly(new Random(SEED), sent, faults);
        }
        assertThat(faults).isEmpty();
        assertThat(forms).isGreaterThan(150);
    }
}
