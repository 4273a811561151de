package org.luoshi.platform.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Who looks at the page (访问者): somebody signed in, or {@link #PUBLIC}. The principal of the session implements it. */
public interface Viewer {
    /** Anybody: no account, no role, no permission. */
    @SuppressWarnings("ClassInitializationDeadlock") // Public is named here alone
    Viewer PUBLIC = new Public();

    /** Empty for {@link #PUBLIC}. */
    String accountId();

    String name();

    Set<String> roles();

    boolean may(String permission);

    /** The organisation this person acts for. */
    @Nullable
    String unitId();

    @Nullable
    String personId();

    /** Those on leave for whom this person acts today, each as they would come in themselves. */
    default List<Viewer> standsFor() {
        return List.of();
    }

    /** False when a program acts with a token of this person: what only the person's own hand may do is not done then. */
    default boolean inPerson() {
        return true;
    }

    default boolean signedIn() {
        return !accountId().isEmpty();
    }

    /** Who sent this request. */
    static Viewer of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signIn
                        && signIn.getPrincipal() instanceof Viewer viewer
                ? viewer
                : PUBLIC;
    }
}
