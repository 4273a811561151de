package org.luoshi.platform.site;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Fails in every way a controller can, for the tests of error pages. */
@Controller
@RequestMapping({"/breaking", "/api/breaking"})
class BreakingController {
    @RequestMapping("/mistake")
    String mistake() {
        throw new IllegalStateException("matter 2026-0132 has no step");
    }

    @PostMapping("/stale")
    String stale() {
        throw new OptimisticLockingFailureException("version 3, not 2");
    }

    @PostMapping("/large")
    String large() {
        throw new MaxUploadSizeExceededException(20_000_000);
    }

    @RequestMapping("/number")
    String number(@RequestParam int number) {
        throw new IllegalStateException("never reached with " + number);
    }
}
