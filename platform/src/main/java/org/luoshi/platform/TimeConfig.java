package org.luoshi.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place that reads the system's time (时钟); everybody else is given a date. */
@Configuration(proxyBeanMethods = false)
class TimeConfig {
    /** All clocks of Chinese law run on one zone. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
