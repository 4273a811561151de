package org.luoshi.platform.sessions.votes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.procedure.vote.Tally;

/**
 * The result file of a hall's device (会场表决器结果文件), UTF-8 lines in this order, then the signature of every byte before
 * its own line:
 *
 * <pre>
 * luoshi-hall-result-1
 * device: 0d1f…
 * poll: 5b7c…
 * for: 33
 * against: 2
 * abstain: 1
 * not-voting: 2
 * signature: (Ed25519, Base64)
 * </pre>
 */
record HallResult(UUID device, UUID poll, Tally tally, String signed, String signature) {
    private static final String FIRST = "luoshi-hall-result-1";
    private static final List<String> NAMES =
            List.of("device", "poll", "for", "against", "abstain", "not-voting", "signature");
    private static final int LONGEST = 4_096;

    /** Empty when the file is not of this form. */
    static Optional<HallResult> read(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        if (file.length > LONGEST
                || lines.size() != NAMES.size() + 1
                || !lines.getFirst().equals(FIRST)) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int place = 0; place < NAMES.size(); place++) {
            String name = NAMES.get(place) + ": ";
            String line = lines.get(place + 1);
            if (!line.startsWith(name)) {
                return Optional.empty();
            }
            values.put(NAMES.get(place), line.substring(name.length()));
        }
        return read(values, text.substring(0, text.indexOf("signature: ")));
    }

    private static Optional<HallResult> read(Map<String, String> values, String signed) {
        try {
            return Optional.of(new HallResult(
                    UUID.fromString(values.get("device")),
                    UUID.fromString(values.get("poll")),
                    new Tally(
                            Integer.parseInt(values.get("for")),
                            Integer.parseInt(values.get("against")),
                            Integer.parseInt(values.get("abstain")),
                            Integer.parseInt(values.get("not-voting")),
                            0),
                    signed,
                    Objects.requireNonNull(values.get("signature"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the device with this key wrote it, letter by letter. */
    boolean signedBy(PublicKey key) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(signed.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
