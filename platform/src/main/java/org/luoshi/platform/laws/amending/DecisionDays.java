package org.luoshi.platform.laws.amending;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.amend.Decision;
import org.luoshi.lawtext.amend.Instruction.Rider;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.text.Numerals;
import org.luoshi.platform.laws.intake.EffectiveBy;
import org.luoshi.platform.laws.intake.IncomingName;
import org.luoshi.platform.laws.intake.LawDays;
import org.luoshi.platform.laws.intake.LawFacts;

/**
 * The days of a decision (决定日期): when it was passed, and from when it applies.
 *
 * @param effective null when the decision names neither a day nor an event whose day is known
 */
record DecisionDays(
        @Nullable LocalDate passed,
        @Nullable LocalDate approved,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate effective,
        EffectiveBy by) {
    private static final String N = "[0-9０-９〇零○一二三四五六七八九十]";
    private static final Pattern DAY =
            Pattern.compile("自\\s*(" + N + "{4})年(" + N + "{1,3})月(" + N + "{1,3})日\\s*起?\\s*(?:施行|实施|生效|执行)");
    private static final Pattern EVENT = Pattern.compile("自(公布|发布|颁布|通过|批准)(?:之日)?起?\\s*(?:施行|实施|生效|执行)");

    static DecisionDays of(String source, Decision decision, String fileName) {
        LawDays days =
                LawFacts.of(LawParser.parse(source), IncomingName.of(fileName)).days();
        LocalDate passed = Objects.requireNonNullElse(days.passed(), days.version());
        List<String> riders = riders(decision, source);
        LocalDate named = riders.stream()
                .flatMap(words -> day(words).stream())
                .findFirst()
                .orElse(null);
        if (named != null) {
            return new DecisionDays(passed, days.approved(), days.promulgated(), named, EffectiveBy.CLAUSE);
        }
        return event(riders, passed, days);
    }

    private static List<String> riders(Decision decision, String source) {
        return decision.parts().stream()
                .flatMap(part -> part.instructions().stream())
                .flatMap(it -> it instanceof Rider(var span, var topic) && topic == Rider.Topic.IN_FORCE
                        ? Stream.of(span.of(source))
                        : Stream.empty())
                .toList();
    }

    // law: 立法法 (2023) art. 61 — the day of effect is stated; where an event is named, its day counts
    private static DecisionDays event(List<String> riders, @Nullable LocalDate passed, LawDays days) {
        for (String words : riders) {
            Matcher event = EVENT.matcher(words);
            if (event.find()) {
                LocalDate day = switch (event.group(1)) {
                    case "通过" -> passed;
                    case "批准" -> days.approved();
                    default -> days.promulgated();
                };
                EffectiveBy by = day == null ? EffectiveBy.UNKNOWN : EffectiveBy.PROMULGATION;
                return new DecisionDays(passed, days.approved(), days.promulgated(), day, by);
            }
        }
        LocalDate published = days.promulgated();
        EffectiveBy by = published == null ? EffectiveBy.UNKNOWN : EffectiveBy.NOTE;
        return new DecisionDays(passed, days.approved(), published, published, by);
    }

    private static java.util.Optional<LocalDate> day(String words) {
        Matcher day = DAY.matcher(words);
        try {
            return day.find()
                    ? java.util.Optional.of(LocalDate.of(
                            Numerals.value(day.group(1)), Numerals.value(day.group(2)), Numerals.value(day.group(3))))
                    : java.util.Optional.empty();
        } catch (DateTimeException e) {
            return java.util.Optional.empty();
        }
    }

    /** The day that places the decision among the texts of a work. */
    @Nullable
    LocalDate act() {
        return passed != null ? passed : promulgated != null ? promulgated : effective;
    }
}
