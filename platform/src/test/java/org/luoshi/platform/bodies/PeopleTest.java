package org.luoshi.platform.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class PeopleTest {
    private static final int MORE_THAN_THERE_ARE_CONNECTIONS = 40;

    @Autowired
    People people;

    @Autowired
    Bodies bodies;

    @Test
    void givesEveryConnectionBack() {
        for (int i = 0; i < MORE_THAN_THERE_ARE_CONNECTIONS; i++) {
            assertThat(people.byId(PersonId.random())).isEmpty();
            assertThat(bodies.on(java.time.LocalDate.of(2020, 6, 1)).find("没有这个机构"))
                    .isNotNull();
        }
    }
}
