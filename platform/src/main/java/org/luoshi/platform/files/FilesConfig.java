package org.luoshi.platform.files;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How forms with files are received: parts lie in the data directory, and the whole form is hardly larger than a file. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FilesConfig {
    private static final long FOR_OTHER_FIELDS = 1024 * 1024;
    private static final int KEPT_IN_MEMORY = 64 * 1024;

    @Bean
    MultipartConfigElement multipartConfig(FileSettings settings, ContentStore store) {
        return new MultipartConfigElement(
                store.incoming().toString(), settings.limit(), settings.limit() + FOR_OTHER_FIELDS, KEPT_IN_MEMORY);
    }
}
