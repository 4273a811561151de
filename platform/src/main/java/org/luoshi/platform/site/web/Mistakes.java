package org.luoshi.platform.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Doorkeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * The one place where what a controller throws becomes an answer (出错处理). A request that asks for something impossible
 * is told so; our own mistake is logged under an id, and the person gets the id.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Mistakes {
    private static final Logger LOG = LoggerFactory.getLogger(Mistakes.class);

    private final ErrorAnswers answers;
    private final ObjectProvider<Doorkeeper> doors;

    Mistakes(ErrorAnswers answers, ObjectProvider<Doorkeeper> doors) {
        this.answers = answers;
        this.doors = doors;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object thrown(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e; // the door answers these
        }
        if (e instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return null; // nobody listens any more
        }
        HttpStatusCode status = rightFirst(status(e), request);
        if (e instanceof ErrorResponse said) {
            keepHeaders(said.getHeaders(), response);
        }
        String id = status.is5xxServerError() ? log(e, request) : "";
        return htmx(response, answers.answer(request, status, id));
    }

    /** Nobody is told what is wrong with a form that is not theirs to send. */
    private HttpStatusCode rightFirst(HttpStatusCode status, HttpServletRequest request) {
        boolean form = status.value() == HttpStatus.BAD_REQUEST.value() && "POST".equals(request.getMethod());
        return form
                ? doors.stream()
                        .flatMap(door -> door.refuses(request).stream())
                        .findFirst()
                        .<HttpStatusCode>map(refused -> refused)
                        .orElse(status)
                : status;
    }

    /** Logs a mistake of ours and names it. */
    static String log(Throwable mistake, HttpServletRequest request) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("mistake {} at {} {}", id, request.getMethod(), Asked.path(request), mistake);
        return id;
    }

    /** Tells htmx, if it listens, where the message belongs. */
    static Object htmx(HttpServletResponse response, Object answer) {
        response.setHeader("HX-Retarget", "#flash");
        response.setHeader("HX-Reswap", "innerHTML show:top");
        return answer;
    }

    private static void keepHeaders(HttpHeaders headers, HttpServletResponse response) {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    private static HttpStatusCode status(Exception e) {
        return switch (e) {
            case MaxUploadSizeExceededException _ -> HttpStatus.CONTENT_TOO_LARGE;
            case ErrorResponse said -> said.getStatusCode();
            case OptimisticLockingFailureException _ -> HttpStatus.CONFLICT;
            case TypeMismatchException _ -> HttpStatus.BAD_REQUEST;
            case BindException _ -> HttpStatus.BAD_REQUEST;
            case HttpMessageNotReadableException _ -> HttpStatus.BAD_REQUEST;
            case MultipartException _ -> HttpStatus.BAD_REQUEST;
            case RequestRejectedException _ -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
