package org.luoshi.platform.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an account's own page shows: mail, keys, tokens and open sessions. */
public record OwnOverview(
        Account account,
        MailChoice mail,
        MailState mailState,
        List<Passkey> passkeys,
        List<Token> tokens,
        List<Session> sessions,
        int passwordLength,
        int mostTokenDays) {
    public record Passkey(String id, String label, Instant created, Instant lastUsed) {}

    public record Token(
            UUID id,
            String name,
            boolean mayWrite,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    /**
     * An open session.
     *
     * @param here the one that shows the page
     */
    public record Session(String address, String browser, Instant since, Instant lastSeen, boolean here) {}
}
