package org.luoshi.platform.site.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.luoshi.platform.site.Panel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says what went wrong to whoever asked (错误答复): as a page, as a part of a page, or as problem+json. */
@Component
class ErrorAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final Frames frames;
    private final Messages messages;
    private final ObjectProvider<MultipartConfigElement> uploads;

    ErrorAnswers(Frames frames, Messages messages, ObjectProvider<MultipartConfigElement> uploads) {
        this.frames = frames;
        this.messages = messages;
        this.uploads = uploads;
    }

    /** The answer for a status; {@code id} names a logged mistake and is empty otherwise. */
    Object answer(HttpServletRequest request, HttpStatusCode status, String id) {
        ErrorKind kind = ErrorKind.of(status.value());
        if (wantsJson(request)) {
            return problem(request, status, kind, id);
        }
        Frame frame = frame(request, kind);
        ModelAndView view = "true".equals(request.getHeader("HX-Request"))
                ? part(frame, kind, id)
                : page(request, frame, status, kind, id);
        view.setStatus(status);
        return view;
    }

    private ModelAndView page(
            HttpServletRequest request, Frame frame, HttpStatusCode status, ErrorKind kind, String id) {
        List<ErrorPage.Kept> kept = KeptTexts.of(request);
        return new ModelAndView(
                "site/error", Map.of("frame", frame, "page", new ErrorPage(status.value(), kind, id, limit(), kept)));
    }

    /** htmx puts it where messages stand, whatever it had asked for. */
    private ModelAndView part(Frame frame, ErrorKind kind, String id) {
        String text = frame.t(kind.textKey(), limit()) + (id.isEmpty() ? "" : " " + frame.t("errors.id", id));
        Panel panel = Panel.refused(text, "", frame.t(kind.remedyKey()));
        return new ModelAndView("site/_panel", Map.of("frame", frame, "panel", panel));
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpServletRequest request, HttpStatusCode status, ErrorKind kind, String id) {
        Lang lang = Lang.of(request);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, messages.text(lang, kind.textKey(), limit()));
        problem.setTitle(messages.text(lang, kind.titleKey()));
        problem.setProperty("remedy", messages.text(lang, kind.remedyKey()));
        if (!id.isEmpty()) {
            problem.setProperty("id", id);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The largest file that is taken, as people read it. */
    private String limit() {
        MultipartConfigElement limits = uploads.getIfAvailable();
        return limits == null ? "" : limits.getMaxFileSize() / (1024 * 1024) + " MB";
    }

    private Frame frame(HttpServletRequest request, ErrorKind kind) {
        try {
            return frames.frame(request, kind.titleKey());
        } catch (RuntimeException e) {
            LOG.warn("the frame of an error page could not be made", e);
            return frames.bare(request, kind.titleKey());
        }
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return Asked.path(request).startsWith("/api/")
                || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }
}
