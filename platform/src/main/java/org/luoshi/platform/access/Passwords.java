package org.luoshi.platform.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Password rules and hashes (口令). Hashes are Argon2id and name their algorithm, so that a later one can stand beside them.
 *
 * <p>Length is what counts: no rule asks for digits or signs, which people answer with {@code Password1!}.
 */
@Component
class Passwords {
    private static final Set<String> COMMON =
            Set.of("password", "qwerty", "letmein", "admin", "welcome", "iloveyou", "woaini", "abc", "luoshi");
    /** Longer ones would only keep the machine busy. */
    private static final int LONGEST = 200;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final AccessPolicy policy;
    private final String hashOfNobody;

    Passwords(AccessPolicy policy) {
        this.policy = policy;
        this.hashOfNobody = hash("somebody who does not exist");
    }

    /** Why this password will not do for this login; empty when it will. */
    Optional<Refusal> problem(String login, String password) {
        String folded = password.toLowerCase(Locale.ROOT);
        int length = password.codePointCount(0, password.length());
        if (length < policy.of(AccessSetting.PASSWORD_LENGTH) || length > LONGEST) {
            return Optional.of(Refusal.PASSWORD_SHORT);
        }
        if (folded.contains(Logins.normal(login))) {
            return Optional.of(Refusal.PASSWORD_LIKE_LOGIN);
        }
        return easilyGuessed(folded) ? Optional.of(Refusal.PASSWORD_COMMON) : Optional.empty();
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    /** Takes the same time whether or not there is a hash to compare with. */
    boolean matches(String typed, Optional<String> hash) {
        String shortened = typed.length() > LONGEST ? "" : typed;
        return encoder.matches(shortened, hash.orElse(hashOfNobody)) && hash.isPresent();
    }

    /** A few signs over and over, or a known word with digits around it. */
    private static boolean easilyGuessed(String folded) {
        String letters = folded.replaceAll("[^\\p{L}]", "");
        return folded.chars().distinct().count() < 5 || COMMON.contains(letters) || "0123456789012345".contains(folded);
    }
}
