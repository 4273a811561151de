package org.luoshi.procedure.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.luoshi.procedure.definition.Words;

/** The days that make a working-day count surprising: holidays passed over, make-up days counted. */
final class Passed {
    private Passed() {}

    /** A holiday with the first and last day the count passed over. */
    private record Span(Words name, LocalDate first, LocalDate last) {
        Span reaching(LocalDate day) {
            return day.isBefore(first) ? new Span(name, day, last) : new Span(name, first, day);
        }

        boolean touches(LocalDate day, Words other) {
            return other.equals(name) && !day.isBefore(first.minusDays(1)) && !day.isAfter(last.plusDays(1));
        }

        String range(String to) {
            return first.equals(last) ? first.toString() : first + to + last;
        }
    }

    static Words words(List<Due.Step> steps) {
        var skipped = skipped(steps);
        var counted = steps.stream()
                .filter(step ->
                        step.number() > 0 && step.kind() instanceof DayKind.WorkingDay(boolean makeUp) && makeUp)
                .map(Due.Step::day)
                .filter(day -> !day.equals(steps.getLast().day()))
                .sorted()
                .toList();
        return new Words(zh(skipped, counted), en(skipped, counted));
    }

    private static List<Span> skipped(List<Due.Step> steps) {
        var spans = new ArrayList<Span>();
        for (var step : steps) {
            if (!(step.kind() instanceof DayKind.Holiday(Words name))) {
                continue;
            }
            if (!spans.isEmpty() && spans.getLast().touches(step.day(), name)) {
                spans.add(spans.removeLast().reaching(step.day()));
            } else {
                spans.add(new Span(name, step.day(), step.day()));
            }
        }
        return spans;
    }

    private static String zh(List<Span> skipped, List<LocalDate> counted) {
        var text = new StringBuilder();
        if (!skipped.isEmpty()) {
            text.append("；")
                    .append(skipped.stream()
                            .map(span -> span.name().zh() + "（" + span.range("至") + "）")
                            .collect(Collectors.joining("、")))
                    .append("不计");
        }
        if (!counted.isEmpty()) {
            text.append("；")
                    .append(counted.stream()
                            .map(day -> day + "（" + Explanation.weekday(day, Locale.CHINA) + "）")
                            .collect(Collectors.joining("、")))
                    .append("调休上班，计入");
        }
        return text.toString();
    }

    private static String en(List<Span> skipped, List<LocalDate> counted) {
        var text = new StringBuilder();
        if (!skipped.isEmpty()) {
            text.append("; not counted: ")
                    .append(skipped.stream()
                            .map(span -> span.name().en() + " (" + span.range(" to ") + ")")
                            .collect(Collectors.joining(", ")));
        }
        if (!counted.isEmpty()) {
            text.append("; counted as make-up: ")
                    .append(counted.stream()
                            .map(day -> Explanation.weekday(day, Locale.ENGLISH) + " " + day)
                            .collect(Collectors.joining(", ")));
        }
        return text.toString();
    }
}
