package org.luoshi.procedure.draw;

import org.luoshi.procedure.definition.Amount;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.Event;

/** Words of the picture: made safe for XML, measured, shortened to what stands beside a step. */
final class Text {
    private Text() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Width in pixels: a Chinese character is as wide as it is high, a Latin one a little more than half. */
    static int width(String text, int size) {
        int hundredths =
                text.codePoints().map(point -> point < 0x2000 ? 58 : 100).sum();
        return hundredths * size / 100 + 1;
    }

    static String label(Event event) {
        return (event.branches().isEmpty() ? "○ " : "") + event.title().zh();
    }

    /** {@code ◆ 答复 3个月（代表法 51(2)）}: by the newest rule. */
    static String label(Clock clock) {
        var label = "◆ " + clock.title().zh();
        if (clock.rules().isEmpty()) {
            return label + " —";
        }
        var rule = clock.rules().getLast();
        var basis = rule.basis();
        return label + " " + words(rule.amount()) + (basis == null ? "" : "（" + basis.article() + "）");
    }

    private static String words(Amount amount) {
        return switch (amount) {
            case Amount.Promptly _ -> "及时";
            case Amount.Counted(int count, Amount.Unit unit) -> count + words(unit);
            case Amount.Extended(Amount.Counted first, Amount.Counted more) -> words(first) + "+" + words(more);
        };
    }

    private static String words(Amount.Unit unit) {
        return switch (unit) {
            case CALENDAR_DAY -> "日";
            case WORKING_DAY -> "个工作日";
            case MONTH -> "个月";
            case HOUR -> "小时";
        };
    }
}
