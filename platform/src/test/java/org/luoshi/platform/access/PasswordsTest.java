package org.luoshi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class PasswordsTest {
    @Autowired
    Passwords passwords;

    @Test
    void judgesPasswordsByLengthAndGuess() {
        check("correct horse battery", null);
        check("一句只有我知道的长长的话", null);
        check("短短的话", Refusal.PASSWORD_SHORT);
        check("x".repeat(201), Refusal.PASSWORD_SHORT);
        check("wangfang-2026-spring", Refusal.PASSWORD_LIKE_LOGIN);
        check("WangFang2026Spring", Refusal.PASSWORD_LIKE_LOGIN);
        check("password123456", Refusal.PASSWORD_COMMON);
        check("123456789012", Refusal.PASSWORD_COMMON);
        check("aaaaaaaaaaaaaaaa", Refusal.PASSWORD_COMMON);
    }

    @Test
    void keepsArgon2HashesThatNameThemselves() {
        String hash = passwords.hash("correct horse battery");
        assertThat(hash).startsWith("{argon2}$argon2id$").doesNotContain("horse");
        assertThat(passwords.matches("correct horse battery", Optional.of(hash)))
                .isTrue();
        assertThat(passwords.matches("correct horse", Optional.of(hash))).isFalse();
        assertThat(passwords.matches("somebody who does not exist", Optional.empty()))
                .isFalse();
    }

    private void check(String password, @Nullable Refusal expected) {
        assertThat(passwords.problem("wangfang", password)).as(password).isEqualTo(Optional.ofNullable(expected));
    }
}
