package org.luoshi.platform.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Knows who may act at an address at all (门卫). It is asked when a form cannot be read, before anything is said about the
 * form: whoever may not act there is told no more than that.
 */
public interface Doorkeeper {
    /** How the request is refused as any other act there would be, 403 or 404; empty for whoever may act. */
    Optional<HttpStatus> refuses(HttpServletRequest request);
}
