package org.luoshi.platform.laws;

import java.util.List;
import java.util.stream.Collectors;
import org.luoshi.platform.laws.intake.IntakeReason;

/** A reason with what was found (理由): TRUNCATED with the words the text breaks off at. */
public record Reason(IntakeReason kind, String detail) {
    private static final int LONGEST = 120;

    static String written(List<Reason> reasons) {
        return reasons.stream().map(Reason::written).collect(Collectors.joining("\n"));
    }

    static List<Reason> read(String written) {
        return written.lines().map(Reason::one).toList();
    }

    private static Reason one(String line) {
        int colon = line.indexOf(':');
        return new Reason(IntakeReason.valueOf(line.substring(0, colon)), line.substring(colon + 1));
    }

    private String written() {
        String plain = detail.replaceAll("\\s+", " ");
        return kind + ":" + plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
