package org.luoshi.platform.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.SafeBack;
import org.luoshi.platform.site.Theme;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reader's choices (语言、明暗): kept in a cookie, for anybody, signed in or not. May be sent any number of times. */
@Controller
class PreferencesController {
    private static final Duration A_YEAR = Duration.ofDays(365);

    @GetMapping("/lang")
    ResponseEntity<Void> language(
            @RequestParam(defaultValue = "zh") String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        return keep(Lang.COOKIE, Lang.named(to).tag(), back, request);
    }

    @GetMapping("/theme")
    ResponseEntity<Void> theme(
            @RequestParam(defaultValue = "auto") String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        return keep(Theme.COOKIE, Theme.named(to).id(), back, request);
    }

    private static ResponseEntity<Void> keep(String cookie, String value, String back, HttpServletRequest request) {
        ResponseCookie kept = ResponseCookie.from(cookie, value)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, kept.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.LOCATION, SafeBack.to(back))
                .build();
    }
}
