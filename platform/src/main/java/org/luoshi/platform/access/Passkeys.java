package org.luoshi.platform.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.journal.Actor;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.WebAuthnConfigurer;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passkeys (通行密钥): signing in with the phone or a key instead of a password. They need script; passwords do not. */
@Component
class Passkeys {
    private final PublicKeyCredentialUserEntityRepository people;
    private final UserCredentialRepository keys;
    private final AccessTrail trail;

    Passkeys(JdbcOperations jdbc, AccessTrail trail) {
        this.people = new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
        this.keys = new JdbcUserCredentialRepository(jdbc);
        this.trail = trail;
    }

    PublicKeyCredentialUserEntityRepository people() {
        return people;
    }

    UserCredentialRepository keys() {
        return keys;
    }

    void configure(WebAuthnConfigurer<HttpSecurity> door) {
        door.disableDefaultRegistrationPage(true).withObjectPostProcessor(new FreshSessionId());
    }

    List<CredentialRecord> of(Account account) {
        return Optional.ofNullable(people.findByUsername(account.login()))
                .map(person -> keys.findByUserId(person.getId()))
                .orElse(List.of());
    }

    /** Removes a passkey of one's own. Twice is the same as once. */
    @Transactional
    void remove(SignedIn person, String credentialId) {
        boolean own = of(person.account()).stream()
                .anyMatch(key -> key.getCredentialId().toBase64UrlString().equals(credentialId));
        if (own) {
            keys.delete(Bytes.fromBase64(credentialId));
            trail.did(
                    Actor.of(person),
                    AccessTrail.account(person.account().id()),
                    "account.passkey-remove",
                    Map.of("passkey", credentialId));
        }
    }

    /** The passkey door, unlike the password door, keeps the session's id by itself: somebody could have planted it. */
    private static final class FreshSessionId implements ObjectPostProcessor<WebAuthnAuthenticationFilter> {
        @Override
        public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
            filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
            return filter;
        }
    }
}
