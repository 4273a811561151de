package org.luoshi.platform.laws.search.lucene;

import java.nio.file.Path;
import org.luoshi.platform.laws.search.LawIndex;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The index in this process, unless an OpenSearch is named. */
@Configuration(proxyBeanMethods = false)
class LuceneConfig {
    @Bean
    @Lazy
    @ConditionalOnExpression("'${luoshi.laws.opensearch:}'.empty")
    LawIndex lawIndex(@Value("${luoshi.data:.luoshi/data}") Path data) {
        return LuceneIndex.open(LuceneIndex.folder(data));
    }
}
