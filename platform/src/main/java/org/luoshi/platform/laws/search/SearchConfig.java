package org.luoshi.platform.laws.search;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Put together when the first one searches, or the first change is followed: a start waits for neither. */
@Configuration(proxyBeanMethods = false)
class SearchConfig {
    @Bean
    Thesaurus thesaurus() {
        return Thesaurus.standard();
    }

    @Bean
    LawSearch lawSearch(@Lazy LawIndex index, Thesaurus thesaurus) {
        return new LawSearch(index, thesaurus);
    }
}
