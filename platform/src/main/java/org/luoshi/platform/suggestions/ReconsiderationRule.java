package org.luoshi.platform.suggestions;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.LocalText;
import org.luoshi.procedure.definition.Procedure;

/**
 * How many signers of a motion ask that its refusal be reconsidered, and until when (复议的人数和时限), as the place's rules say.
 *
 * @param moreThanHalf whether more than half of the signers must ask
 * @param least how many must ask in any case
 * @param before how long before the presidium's last meeting they ask at the latest; null where no text says
 * @param basis the article that says so; null where the office chose
 */
record ReconsiderationRule(
        boolean moreThanHalf,
        int least,
        @Nullable Duration before,
        @Nullable Basis basis) {
    private static final String MAJORITY = "more-than-half";
    private static final String CHOICE = "office-choice";
    private static final Pattern HOURS = Pattern.compile("(\\d{1,3}) hours?");

    static ReconsiderationRule of(Procedure procedure) {
        List<String> who = procedure.settings().getOrDefault("reconsideration", List.of());
        int least = who.stream()
                .filter(value -> !value.equals(MAJORITY))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(1);
        return new ReconsiderationRule(who.contains(MAJORITY), least, before(procedure), basis(procedure));
    }

    private static @Nullable Duration before(Procedure procedure) {
        String until = procedure
                .settings()
                .getOrDefault("reconsideration-until", List.of("none"))
                .getFirst();
        Matcher hours = HOURS.matcher(until);
        if (hours.matches()) {
            return Duration.ofHours(Long.parseLong(hours.group(1)));
        }
        if (until.equals("none")) {
            return null;
        }
        throw new IllegalArgumentException("reconsideration-until: " + until + " is neither none nor hours");
    }

    private static @Nullable Basis basis(Procedure procedure) {
        String article = procedure
                .settings()
                .getOrDefault("reconsideration-basis", List.of(CHOICE))
                .getFirst();
        LocalText text = procedure.text();
        return text == null || article.equals(CHOICE) ? null : new Basis(text.law(), text.version(), article);
    }

    /** How many of that many signers must ask. */
    int needed(int signers) {
        return moreThanHalf ? Math.max(least, signers / 2 + 1) : least;
    }

    /** Until when they may ask; null where the place says nothing, or the meeting's time is not recorded. */
    @Nullable
    LocalDateTime until(@Nullable LocalDateTime lastMeeting) {
        return before == null || lastMeeting == null ? null : lastMeeting.minus(before);
    }
}
