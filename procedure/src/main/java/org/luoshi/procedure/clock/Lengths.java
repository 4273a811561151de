package org.luoshi.procedure.clock;

import java.time.LocalDate;
import org.luoshi.procedure.definition.Amount.Counted;
import org.luoshi.procedure.definition.Words;

/** Lengths of time in words: {@code 3个工作日 / 3 working days}. */
final class Lengths {
    private Lengths() {}

    static Words words(Counted amount) {
        int n = amount.count();
        return switch (amount.unit()) {
            case WORKING_DAY -> new Words(n + "个工作日", plural(n, "working day"));
            case CALENDAR_DAY -> new Words(n + "日", plural(n, "day"));
            case MONTH -> new Words(n + "个月", plural(n, "month"));
            case HOUR -> new Words(n + "小时", plural(n, "hour"));
        };
    }

    static Words after(Counted amount, LocalDate day0) {
        var words = words(amount);
        var zh = switch (amount.unit()) {
            case WORKING_DAY, CALENDAR_DAY -> "自%s次日起第%s".formatted(day0, words.zh());
            case MONTH, HOUR -> "自%s起%s".formatted(day0, words.zh());
        };
        return new Words(zh, words.en() + " from " + day0);
    }

    static Words before(Counted amount, LocalDate day0) {
        var words = words(amount);
        return new Words("%s前%s".formatted(day0, words.zh()), words.en() + " before " + day0);
    }

    private static String plural(int n, String unit) {
        return n + " " + unit + (n == 1 ? "" : "s");
    }
}
