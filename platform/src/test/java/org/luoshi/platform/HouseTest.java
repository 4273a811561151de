package org.luoshi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class HouseTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient sql;

    @Test
    void saysItIsHealthy() {
        assertThat(web.get().uri("/actuator/health")).hasStatusOk();
    }

    @Test
    void showsNoOtherActuatorPage() {
        assertThat(web.get().uri("/actuator/env"))
                .doesNotHave(new org.assertj.core.api.Condition<>(
                        r -> r.getResponse().getStatus() == 200, "status 200"));
    }

    @Test
    void keepsEveryCommitOnDisk() {
        check("fsync", "on");
        check("synchronous_commit", "on");
        check("full_page_writes", "on");
        check("data_checksums", "on");
        check("server_encoding", "UTF8");
        check("listen_addresses", "127.0.0.1");
    }

    @Test
    void worksAsARoleThatIsNoSuperuser() {
        check("is_superuser", "off");
    }

    private void check(String setting, String value) {
        assertThat(sql.sql("select current_setting(?)")
                        .param(setting)
                        .query(String.class)
                        .single())
                .as(setting)
                .isEqualTo(value);
    }
}
