package org.luoshi.platform.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Public pages of the contexts below access, which cannot name them here themselves (日历、机构与代表名册). */
@Configuration(proxyBeanMethods = false)
class EarlierPages {
    @Bean
    PublicPath calendarPages() {
        return new PublicPath("/calendar/**");
    }

    // law: 代表法 (2025) art. 6 — deputies stand under the supervision of those who elected them, who know them by name
    @Bean
    PublicPath deputiesPages() {
        return new PublicPath("/deputies/**");
    }

    @Bean
    PublicPath deputiesData() {
        return new PublicPath("/deputies.*");
    }

    @Bean
    PublicPath bodiesPages() {
        return new PublicPath("/bodies/**");
    }

    @Bean
    PublicPath bodiesData() {
        return new PublicPath("/bodies.*");
    }
}
