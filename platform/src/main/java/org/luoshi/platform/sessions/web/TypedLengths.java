package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Doorkeeper;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses what is longer than its form lets anybody type, before any use case sees it (超长填写): the answer is 400, names
 * the field, its length and its limit, and gives the text back. A browser stops at the limit by itself.
 */
@ControllerAdvice
class TypedLengths implements HandlerInterceptor, WebMvcConfigurer {
    private final Frames frames;
    private final Journal journal;
    private final ObjectProvider<Doorkeeper> doors;

    TypedLengths(Frames frames, Journal journal, ObjectProvider<Doorkeeper> doors) {
        this.frames = frames;
        this.journal = journal;
        this.doors = doors;
    }

    /** A field that is too long. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Typed typed;
        private final String parameter;
        private final String value;

        TooLong(Typed typed, String parameter, String value) {
            super("%s: %d characters, at most %d".formatted(parameter, value.length(), typed.max()));
            this.typed = typed;
            this.parameter = parameter;
            this.value = value;
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/sessions", "/sessions/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if ("POST".equals(request.getMethod())) {
            String route = route(request);
            request.getParameterMap().forEach((name, values) -> check(Typed.of(route, name), name, values, request));
        }
        return true;
    }

    private void check(Typed typed, String name, String[] values, HttpServletRequest request) {
        for (String value : values) {
            if (value.length() > typed.max()) {
                doors.stream().flatMap(door -> door.refuses(request).stream()).forEach(refused -> {
                    throw new ResponseStatusException(refused);
                });
                throw new TooLong(typed, name, value);
            }
        }
    }

    @ExceptionHandler
    Object answer(TooLong why, HttpServletRequest request) {
        // the line says which form it was, and nothing of what was typed
        journal.refuse(
                new Entry(new Subject("form", route(request)), "session.typed", Actor.of(Viewer.of(request))),
                String.valueOf(why.getMessage()));
        Frame frame = frames.frame(request, "sessions.typed.title");
        String field = why.typed.label().isEmpty() ? why.parameter : frame.t(why.typed.label());
        String said = frame.t("sessions.typed.text", field, why.value.length(), why.typed.max());
        String remedy = frame.t("sessions.typed.remedy", why.typed.max());
        String accept = String.valueOf(request.getHeader("Accept"));
        if (accept.contains("json") && !accept.contains("text/html")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, said);
            problem.setTitle(frame.title());
            problem.setProperty("remedy", remedy);
            return ResponseEntity.badRequest()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        ModelAndView page = new ModelAndView(
                "sessions/too-long",
                Map.of("frame", frame, "panel", Panel.refused(said, "", remedy), "typed", why.value));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static String route(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
}
