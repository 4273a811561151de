package org.luoshi.platform.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/**
 * Who may read the measurements (监测数据): whoever shows the token of {@code LUOSHI_METRICS_TOKEN}. Without that setting
 * nobody, not even from this machine: behind a proxy everybody seems to come from there.
 */
@Configuration(proxyBeanMethods = false)
class MeasuresDoor {
    private static final String BEARER = "Bearer ";

    @Bean
    @Order(1)
    SecurityFilterChain measures(HttpSecurity http, @Value("${luoshi.metrics-token:}") String token) {
        return http.securityMatcher("/actuator/prometheus/**")
                .authorizeHttpRequests(rules -> rules.anyRequest()
                        .access((_, asked) -> new AuthorizationDecision(opens(
                                token, Optional.ofNullable(asked.getRequest().getHeader(HttpHeaders.AUTHORIZATION))))))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    static boolean opens(String token, Optional<String> shown) {
        return !token.isBlank()
                && shown.filter(header -> MessageDigest.isEqual(
                                header.getBytes(StandardCharsets.UTF_8),
                                (BEARER + token).getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }
}
