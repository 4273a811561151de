package org.luoshi.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refusals for programs: {@code application/problem+json} with reason and remedy in the program's language. */
@Component
class Problems {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Refusal why, String... args)
            throws IOException {
        Lang lang = lang(request);
        String body = JSON.createObjectNode()
                .put("type", "about:blank")
                .put("title", messages.text(lang, why.textKey(), (Object[]) args))
                .put("status", status.value())
                .put("detail", messages.text(lang, why.remedyKey(), (Object[]) args))
                .put("instance", request.getRequestURI())
                .put("reason", why.name())
                .toString();
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    String moment(HttpServletRequest request, Instant instant) {
        return messages.text(lang(request), "access.moment", LocalDateTime.ofInstant(instant, ZONE));
    }

    private static Lang lang(HttpServletRequest request) {
        String wished = request.getHeader("Accept-Language");
        return wished == null ? Lang.of(request) : Lang.named(wished);
    }
}
