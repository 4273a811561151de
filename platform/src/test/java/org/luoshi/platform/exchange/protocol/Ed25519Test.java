package org.luoshi.platform.exchange.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.exchange.CityId;

/** Keys, signatures and invitations. */
class Ed25519Test {
    private final Ed25519 signatures = new Ed25519();

    /** The second test vector of RFC 8032: one byte, 0x72. */
    @Test
    void verifiesASignatureOthersMade() {
        CityKey key = new CityKey("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        String signature = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
        assertThat(signatures.verify(key, HexFormat.of().parseHex("72"), signature))
                .isTrue();
        assertThat(signatures.verify(key, HexFormat.of().parseHex("73"), signature))
                .isFalse();
    }

    @Test
    void writesEveryKeySoThatItReadsItAgain() throws Exception {
        byte[] said = "好".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 40; i++) {
            Ed25519.Pair pair = Ed25519.make();
            Ed25519.Pair again = Ed25519.of(pair.key(), pair.secret().getEncoded());
            assertThat(signatures.verify(pair.key(), said, again.sign(said))).isTrue();
        }
    }

    @Test
    void saysNoToWhatIsNoSignature() {
        assertThat(signatures.verify(Ed25519.make().key(), new byte[1], "")).isFalse();
        assertThat(signatures.verify(new CityKey("f".repeat(64)), new byte[1], "0".repeat(128)))
                .isFalse();
    }

    @Test
    void readsAnInvitationAndRefusesOneThatWasChanged() {
        Ed25519.Pair pair = Ed25519.make();
        CityId city = pair.key().firstId();
        Invitation invitation = new Invitation(city, "样本市", pair.key(), "https://luoshi.yangben.example");
        byte[] file = invitation.write(pair);
        assertThat(Invitation.read(file, signatures)).contains(invitation);
        String changed = new String(file, StandardCharsets.UTF_8).replace("yangben", "yangbem");
        assertThat(Invitation.read(changed.getBytes(StandardCharsets.UTF_8), signatures))
                .isEmpty();
        assertThat(Invitation.read("{".getBytes(StandardCharsets.UTF_8), signatures))
                .isEmpty();
        assertThat(Invitation.read("null".getBytes(StandardCharsets.UTF_8), signatures))
                .isEmpty();
        assertThat(pair.key().fingerprint()).matches("([0-9a-f]{4} ){7}[0-9a-f]{4}");
    }
}
