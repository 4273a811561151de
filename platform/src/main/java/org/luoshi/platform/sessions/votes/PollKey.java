package org.luoshi.platform.sessions.votes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.luoshi.procedure.vote.Choice;

/**
 * The key of one poll (表决密钥): seals ballots, opens them, makes receipts.
 *
 * <p>A sealed ballot is 29 bytes whatever was chosen: 12 of nonce, 1 of choice, 16 of tag (AES-256-GCM). It opens only for
 * the poll, person and turn it was sealed for: a row copied onto another member's does not.
 */
final class PollKey {
    static final int BYTES = 32;
    static final int SEALED_BYTES = 29;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<Choice> CHOICES = List.of(Choice.FOR, Choice.AGAINST, Choice.ABSTAIN);
    /** Read aloud without mistakes: no 0, 1, I, L, O, U. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final PollId poll;
    private final SecretKeySpec sealing;
    private final byte[] receipts;
    private final byte[] check;

    PollKey(PollId poll, byte[] secret) {
        this.poll = poll;
        this.sealing = new SecretKeySpec(derived(secret, "ballot"), "AES");
        this.receipts = derived(secret, "receipt");
        this.check = Arrays.copyOf(derived(secret, "check"), 16);
    }

    static byte[] secret() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** Tells this key from another one, and nothing about it; the database keeps it. */
    byte[] check() {
        return check.clone();
    }

    Sealed seal(UUID person, Slip slip) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] choice = {(byte) CHOICES.indexOf(slip.choice())};
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, person, slip.turn()).doFinal(choice);
            return new Sealed(
                    ByteBuffer.allocate(SEALED_BYTES).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a ballot cannot be sealed", e);
        }
    }

    /** Empty when it was not sealed by this key for this person and turn. */
    Optional<Slip> open(UUID person, int turn, Sealed ballot) {
        byte[] sealed = ballot.bytes();
        if (sealed.length != SEALED_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        try {
            byte[] choice =
                    cipher(Cipher.DECRYPT_MODE, nonce, person, turn).doFinal(sealed, NONCE, SEALED_BYTES - NONCE);
            return Optional.of(new Slip(turn, CHOICES.get(choice[0])));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a ballot cannot be opened", e);
        }
    }

    /** {@code K7PM-2QXD-94TR-HB6N}: about 78 bits, the same for the same person and turn, and nobody finds the way back. */
    String receipt(UUID person, int turn) {
        byte[] mac = mac(receipts, context(person, turn));
        StringBuilder letters = new StringBuilder();
        for (int place = 0; place < 16; place++) {
            if (place > 0 && place % 4 == 0) {
                letters.append('-');
            }
            letters.append(LETTERS.charAt((mac[place] & 0xFF) % LETTERS.length()));
        }
        return letters.toString();
    }

    private Cipher cipher(int mode, byte[] nonce, UUID person, int turn) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context(person, turn));
        return cipher;
    }

    private byte[] context(UUID person, int turn) {
        return ByteBuffer.allocate(36)
                .putLong(poll.value().getMostSignificantBits())
                .putLong(poll.value().getLeastSignificantBits())
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .putInt(turn)
                .array();
    }

    private static byte[] derived(byte[] secret, String use) {
        return mac(secret, use.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC", e);
        }
    }
}
