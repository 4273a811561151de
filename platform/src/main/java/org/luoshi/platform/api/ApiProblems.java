package org.luoshi.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells programs what was refused (接口答复), in the language they ask for by {@code Accept-Language}. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {
    private final Messages messages;

    ApiProblems(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ApiProblem problem, HttpServletRequest request) {
        Lang lang = lang(request);
        ProblemDetail told = ProblemDetail.forStatus(problem.status());
        told.setTitle(problem.title(messages, lang));
        String remedy = problem.remedy(messages, lang);
        if (!remedy.isEmpty()) {
            told.setDetail(remedy);
        }
        told.setProperty("reason", problem.reason());
        set(told, "field", problem.field());
        set(told, "basis", problem.basis());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(told);
    }

    private static void set(ProblemDetail told, String name, @Nullable String value) {
        if (value != null) {
            told.setProperty(name, value);
        }
    }

    private static Lang lang(HttpServletRequest request) {
        String wished = request.getHeader("Accept-Language");
        return wished == null ? Lang.of(request) : Lang.named(wished);
    }
}
