package org.luoshi.platform.laws.search.opensearch;

import java.net.URI;
import org.luoshi.platform.laws.search.LawIndex;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The shared index, when its address is named. */
@Configuration(proxyBeanMethods = false)
class OpenSearchConfig {
    @Bean
    @Lazy
    @ConditionalOnExpression("!'${luoshi.laws.opensearch:}'.empty")
    LawIndex lawIndex(@Value("${luoshi.laws.opensearch}") URI address) {
        return new OpenSearchIndex(address);
    }
}
