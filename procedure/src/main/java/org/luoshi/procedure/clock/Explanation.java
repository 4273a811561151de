package org.luoshi.procedure.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Amount;
import org.luoshi.procedure.definition.Amount.Counted;
import org.luoshi.procedure.definition.ClockRule.Direction;
import org.luoshi.procedure.definition.Words;

/**
 * The sentence a due date says about itself, in both languages.
 *
 * <p>Example: “2025-10-11 (Saturday, make-up working day): 3 working days from 2025-09-30, basis …”.
 */
record Explanation(
        Deadlines.Reckoning reckoning,
        @Nullable Count counted,
        @Nullable LocalDate capDate,
        @Nullable LocalDate date,
        @Nullable LocalDateTime moment) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    Words words() {
        var zh = new StringBuilder();
        var en = new StringBuilder();
        add(zh, en, head());
        add(zh, en, length());
        add(zh, en, basis());
        add(zh, en, origin());
        if (counted != null) {
            add(zh, en, clamp(counted));
            add(zh, en, cap(counted));
            add(zh, en, Passed.words(counted.steps()));
        }
        add(zh, en, pauses());
        add(zh, en, moved());
        add(zh, en, localDate());
        add(zh, en, provisional());
        add(zh, en, rest());
        return new Words(zh.toString(), en.toString());
    }

    private static void add(StringBuilder zh, StringBuilder en, Words part) {
        zh.append(part.zh());
        en.append(part.en());
    }

    private Words head() {
        if (date == null) {
            return new Words("及时办理，没有数字期限：", "promptly, without a number: ");
        }
        var kind = kindWords(reckoning.calendar().kind(date));
        var time = moment == null ? "" : " " + MINUTE.format(moment);
        var sure = counted == null || counted.missingYears().isEmpty();
        return new Words(
                "%s%s%s（%s%s）：".formatted(sure ? "" : "暂定", date, time, weekday(date, Locale.CHINA), kind.zh()),
                "%s%s%s (%s%s): "
                        .formatted(sure ? "" : "provisionally ", date, time, weekday(date, Locale.ENGLISH), kind.en()));
    }

    private Words length() {
        var trigger = reckoning.trigger();
        var after = reckoning.rule().direction() == Direction.AFTER;
        return switch (reckoning.rule().amount()) {
            case Counted amount -> after ? Lengths.after(amount, trigger) : Lengths.before(amount, trigger);
            case Amount.Extended(var first, var more) ->
                new Words(
                        Lengths.after(first, trigger).zh() + "，再延长"
                                + Lengths.words(more).zh(),
                        Lengths.after(first, trigger).en() + ", extended by "
                                + Lengths.words(more).en() + " more");
            case Amount.Promptly _ -> new Words("自" + trigger + "起", "from " + trigger);
        };
    }

    private Words basis() {
        var basis = reckoning.rule().basis();
        if (basis == null) {
            return new Words("，工作要求，无条文", ", office practice, no article");
        }
        var words = Citations.words(basis);
        return new Words("，依据" + words.zh(), ", basis " + words.en());
    }

    private Words origin() {
        var words = reckoning.rule().trigger().words();
        return reckoning.rule().direction() == Direction.BEFORE
                ? new Words("", "")
                : new Words("，自%s之日起算".formatted(words.zh()), ", counted from: " + words.en());
    }

    private static Words clamp(Count count) {
        return count.clamped()
                ? new Words("；当月没有对应日，取月末", "; the month has no such day, its last day is taken")
                : new Words("", "");
    }

    private Words cap(Count count) {
        var cap = reckoning.rule().cap();
        if (cap == null || capDate == null || capDate.equals(count.date())) {
            return new Words("", "");
        }
        var source = Citations.words(cap.basis());
        var length = Lengths.words(cap.amount());
        return capDate.isBefore(count.date())
                ? new Words(
                        "；本地规则为%s，但%s的上限%s先到（%s）".formatted(count.date(), source.zh(), length.zh(), capDate),
                        "; the local rule gives %s, but the cap of %s in %s comes first (%s)"
                                .formatted(count.date(), length.en(), source.en(), capDate))
                : new Words(
                        "；%s的上限%s为%s，本地规则在先".formatted(source.zh(), length.zh(), capDate),
                        "; the cap of %s in %s is %s, the local rule comes first"
                                .formatted(length.en(), source.en(), capDate));
    }

    private Words pauses() {
        var pauses = reckoning.terms().pauses();
        if (pauses.isEmpty()) {
            return new Words("", "");
        }
        return new Words(
                pauses.stream()
                        .map(pause -> "；%s中止至%s，其间不计".formatted(pause.from(), pause.until()))
                        .collect(Collectors.joining()),
                pauses.stream()
                        .map(pause -> "; suspended on %s until %s, not counted".formatted(pause.from(), pause.until()))
                        .collect(Collectors.joining()));
    }

    private Words moved() {
        var legal = Count.earlier(counted == null ? null : counted.date(), capDate);
        if (date == null || legal == null || !date.isAfter(legal)) {
            return new Words("", "");
        }
        return new Words(
                "；%s不是工作日，顺延至%s".formatted(legal, date),
                "; %s is not a working day, the date moves to %s".formatted(legal, date));
    }

    private Words localDate() {
        var local = reckoning.terms().localDate();
        if (local == null || !local.equals(date) || (counted != null && local.equals(counted.date()))) {
            return new Words("", "");
        }
        return counted == null
                ? new Words("；要求日期为" + local, "; the date asked for is " + local)
                : new Words(
                        "；法定届满日为%s，要求日期%s在先".formatted(counted.date(), local),
                        "; the rule gives %s, the date asked for, %s, comes first".formatted(counted.date(), local));
    }

    private Words provisional() {
        if (counted == null || counted.missingYears().isEmpty()) {
            return new Words("", "");
        }
        var zh = counted.missingYears().stream().map(year -> year + "年").collect(Collectors.joining("、"));
        var en = counted.missingYears().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new Words(
                "；暂定：%s放假安排尚未录入，暂按周一至周五计，录入后重新计算".formatted(zh),
                "; provisional: the holiday arrangement of %s is missing, Monday to Friday assumed, to be counted again"
                        .formatted(en));
    }

    private Words rest() {
        if (date == null || reckoning.calendar().isWorkingDay(date)) {
            return new Words("", "");
        }
        var next = reckoning.calendar().nextWorkingDay(date);
        return new Words(
                "；当日不是工作日，期限不顺延，下一工作日为" + next,
                "; not a working day, the date does not move, next working day " + next);
    }

    private static Words kindWords(DayKind kind) {
        return switch (kind) {
            case DayKind.WorkingDay(boolean makeUp) ->
                makeUp ? new Words("，调休上班日", ", make-up working day") : new Words("", "");
            case DayKind.Weekend _ -> new Words("", "");
            case DayKind.Holiday(Words name) -> new Words("，" + name.zh() + "假期", ", " + name.en() + " holiday");
            case DayKind.Unknown unknown ->
                new Words("，" + unknown.year() + "年放假安排未录入", ", holidays of " + unknown.year() + " not entered");
        };
    }

    static String weekday(LocalDate day, Locale locale) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
    }
}
