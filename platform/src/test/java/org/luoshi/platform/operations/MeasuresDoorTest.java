package org.luoshi.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an operator's monitoring sees, and who else does not. */
@PlatformTest
class MeasuresDoorTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    HealthEndpoint health;

    @Autowired
    MeterRegistry measures;

    @Test
    void isClosedWhereNoTokenIsSet() {
        assertThat(web.get().uri("/actuator/prometheus")).hasStatus(401);
        assertThat(web.get().uri("/actuator/prometheus").header("Authorization", "Bearer "))
                .hasStatus(401);
    }

    @Test
    void opensForTheTokenAlone() {
        assertThat(MeasuresDoor.opens("secret", Optional.of("Bearer secret"))).isTrue();
        assertThat(MeasuresDoor.opens("secret", Optional.of("Bearer secreT"))).isFalse();
        assertThat(MeasuresDoor.opens("secret", Optional.empty())).isFalse();
        assertThat(MeasuresDoor.opens("", Optional.of("Bearer "))).isFalse();
    }

    @Test
    void tellsWhetherItLivesAndIsReadyWithoutDetails() {
        for (String probe : new String[] {"", "/liveness", "/readiness"}) {
            assertThat(web.get().uri("/actuator/health" + probe))
                    .hasStatusOk()
                    .bodyText()
                    .contains("UP")
                    .doesNotContain("econds");
        }
    }

    @Test
    void looksAtDatabaseDiskJournalIndexAndOutbox() {
        assertThat(health.health())
                .isInstanceOfSatisfying(
                        CompositeHealthDescriptor.class,
                        all -> assertThat(all.getComponents())
                                .containsKeys("db", "diskSpace", "journal", "lawIndex", "outbox"));
        assertThat(health.healthForPath("db"))
                .returns(Status.UP, db -> Objects.requireNonNull(db).getStatus());
        assertThat(measures.get("luoshi.journal.seal.age").gauge().value()).isNotNegative();
        assertThat(measures.get("luoshi.outbox.lag").gauge().value()).isNotNegative();
        assertThat(measures.get("luoshi.laws.index.lag").gauge().value()).isNotNegative();
    }
}
