package org.luoshi.platform.access;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * The server's side of passkeys: bound to {@link HomeAddress}, which is known once the server listens; each ceremony that
 * succeeds leaves a journal line. The person proves to the phone or key who they are (PIN, finger): it stands for a password.
 */
@Component
class PasskeyParty implements WebAuthnRelyingPartyOperations {
    private final Supplier<Webauthn4JRelyingPartyOperations> party;
    private final AccountStore store;
    private final AccessTrail trail;

    PasskeyParty(Passkeys passkeys, HomeAddress home, AccountStore store, AccessTrail trail) {
        this.party = SingletonSupplier.of(() -> party(passkeys, home));
        this.store = store;
        this.trail = trail;
    }

    private static Webauthn4JRelyingPartyOperations party(Passkeys passkeys, HomeAddress home) {
        PublicKeyCredentialRpEntity here = PublicKeyCredentialRpEntity.builder()
                .id(home.host())
                .name("落实 Luoshi")
                .build();
        Webauthn4JRelyingPartyOperations party =
                new Webauthn4JRelyingPartyOperations(passkeys.people(), passkeys.keys(), here, Set.of(home.address()));
        party.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        party.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return party;
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return party.get().createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    @Transactional
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        CredentialRecord made = party.get().registerCredential(request);
        note(request.getCreationOptions().getUser().getName(), "account.passkey", Map.of("name", made.getLabel()));
        return made;
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return party.get().createCredentialRequestOptions(request);
    }

    @Override
    @Transactional
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        PublicKeyCredentialUserEntity person = party.get().authenticate(request);
        note(person.getName(), "access.sign-in", Map.of("by", "passkey"));
        return person;
    }

    private void note(String login, String action, Map<String, String> details) {
        store.byLogin(login)
                .ifPresent(account ->
                        trail.did(AccessTrail.actor(account), AccessTrail.account(account.id()), action, details));
    }
}
