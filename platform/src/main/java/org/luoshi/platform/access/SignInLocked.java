package org.luoshi.platform.access;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords: nobody signs in by this login, or from this address, before {@code until}. */
final class SignInLocked extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final transient Instant until;

    SignInLocked(Instant until) {
        super("locked until " + until);
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
