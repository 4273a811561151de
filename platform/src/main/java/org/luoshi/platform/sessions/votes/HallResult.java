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
import java.util.UUID;
import java.util.regex.Pattern;
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
    private static final int SHOWN = 60;
    private static final Pattern COUNT = Pattern.compile("\\d{1,5}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** What reading a file gives. */
    sealed interface Reading {
        record Read(HallResult result) implements Reading {}

        /**
         * The file is not of this form.
         *
         * @param line where, from 1
         * @param expected what the line begins with, or has to be
         * @param found what stands there; {@code —} where the file has ended
         */
        record Flaw(int line, String expected, String found) implements Reading {}
    }

    static Reading read(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        List<String> lines = text.lines().limit(NAMES.size() + 2L).toList();
        if (file.length > LONGEST || !FIRST.equals(at(lines, 0))) {
            return new Reading.Flaw(1, FIRST, shortened(at(lines, 0)));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int place = 0; place < NAMES.size(); place++) {
            String name = NAMES.get(place) + ": ";
            String line = at(lines, place + 1);
            if (!line.startsWith(name) || !fits(NAMES.get(place), line.substring(name.length()))) {
                return new Reading.Flaw(place + 2, name.strip(), shortened(line));
            }
            values.put(NAMES.get(place), line.substring(name.length()));
        }
        return lines.size() > NAMES.size() + 1
                ? new Reading.Flaw(NAMES.size() + 2, "—", shortened(lines.getLast()))
                : new Reading.Read(result(values, text.substring(0, text.indexOf("signature: "))));
    }

    private static String at(List<String> lines, int place) {
        return place < lines.size() ? lines.get(place) : "—";
    }

    private static String shortened(String line) {
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }

    private static boolean fits(String name, String value) {
        return switch (name) {
            case "device", "poll" -> UUID_FORM.matcher(value).matches();
            case "signature" -> !value.isBlank();
            default -> COUNT.matcher(value).matches();
        };
    }

    private static HallResult result(Map<String, String> values, String signed) {
        return new HallResult(
                UUID.fromString(values.get("device")),
                UUID.fromString(values.get("poll")),
                new Tally(
                        Integer.parseInt(values.get("for")),
                        Integer.parseInt(values.get("against")),
                        Integer.parseInt(values.get("abstain")),
                        Integer.parseInt(values.get("not-voting")),
                        0),
                signed,
                Objects.requireNonNull(values.get("signature")));
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
