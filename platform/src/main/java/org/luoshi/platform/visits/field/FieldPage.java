package org.luoshi.platform.visits.field;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.site.Choice;

/**
 * The page in the field (现场记录页). As a shell it holds no person, no visit and no token: that is what a phone keeps for
 * when there is no network.
 *
 * @param base its address without its end: {@code /visits/…/field}
 * @param open whether records are taken
 * @param now the city's time, as a field for it wants it: {@code 2026-05-12T09:30}
 * @param lines what this person has recorded, the latest first
 * @param limit the largest file, in bytes
 */
public record FieldPage(
        String number,
        String base,
        String title,
        String person,
        boolean open,
        boolean shell,
        String now,
        List<Choice> stops,
        List<Choice> units,
        List<Choice> speakers,
        List<Line> lines,
        long limit) {
    public static final List<String> KINDS = List.of("instruction", "request", "note", "photo", "memo", "place");

    /** What the script says, by its keys under {@code field.state}. */
    public static final List<String> WORDS = List.of(
            "waiting",
            "synced",
            "refused",
            "withdrawing",
            "withdrawn",
            "online",
            "offline",
            "syncing",
            "sign-in",
            "gone",
            "broken",
            "kept",
            "nobody",
            "no-stop",
            "no-unit",
            "no-place",
            "no-file",
            "too-large",
            "no-room",
            "no-microphone",
            "record",
            "stop",
            "recording",
            "locating",
            "clock",
            "discard-sure",
            "wipe-sure",
            "wiped",
            "wiped-but");

    /**
     * A record of this person that is here.
     *
     * @param kind as in {@link #KINDS}
     * @param mayWithdraw whether it can still be taken back
     */
    public record Line(
            String id,
            String kind,
            LocalDateTime at,
            String stop,
            String text,
            boolean clockWrong,
            boolean mayWithdraw) {}

    /** Whether a record of this kind says nothing without words. */
    public static boolean needsText(String kind) {
        return List.of("instruction", "request", "note").contains(kind);
    }

    /** An identity for the next record of a plain form. */
    public String fresh() {
        return UUID.randomUUID().toString();
    }
}
