package org.luoshi.platform.suggestions;

import java.util.Optional;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.bodies.CongressSessions;
import org.springframework.stereotype.Component;

/** The congress session a suggestion or motion is counted with (所属会议), by the identity or the code it remembers. */
@Component
class CongressOf {
    private final CongressSessions sessions;

    CongressOf(CongressSessions sessions) {
        this.sessions = sessions;
    }

    Optional<CongressSession> of(Suggestion suggestion) {
        return sessions.all().stream()
                .filter(session -> session.id().toString().equals(suggestion.congress())
                        || session.code().equals(suggestion.congress()))
                .findFirst();
    }
}
