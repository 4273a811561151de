package org.luoshi.platform.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What failed before or outside a controller (其他出错): refused at the door, a malformed request, a broken filter. */
@Controller
class FailedController implements ErrorController {
    private final ErrorAnswers answers;

    FailedController(ErrorAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object failed(HttpServletRequest request, HttpServletResponse response) {
        HttpStatusCode status = status(request);
        String id = status.is5xxServerError()
                        && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable mistake
                ? Mistakes.log(mistake, request)
                : "";
        return Mistakes.htmx(response, answers.answer(request, status, id));
    }

    /** Somebody who opens {@code /error} by hand finds no page there. */
    private static HttpStatusCode status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }
}
