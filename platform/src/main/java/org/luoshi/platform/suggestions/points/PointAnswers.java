package org.luoshi.platform.suggestions.points;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The answers of a reply as one text, a line that begins each:
 *
 * <pre>
 * 1. 采纳：泵站已经改造
 * 2. 列入计划：明年三月动工
 * </pre>
 *
 * <p>Programs may write {@code adopted}, {@code partly}, {@code planned}, {@code not} and {@code elsewhere} for the words. An
 * answer may go on over further lines; those are indented, so that no line of it is taken for the next answer.
 */
public final class PointAnswers {
    private static final Pattern BEGINS = Pattern.compile("^(\\d{1,2})[.．、]\\s*([^：:\\s]{1,12})\\s*[：:](.*)$");

    private PointAnswers() {}

    /** What is written, in the order it is written; a line that begins no answer goes on with the one before. */
    public static List<PointAnswer> read(String written) {
        List<PointAnswer> answers = new ArrayList<>();
        for (String line : written.lines().toList()) {
            Optional<PointAnswer> begun = begins(line);
            if (begun.isPresent()) {
                answers.add(begun.get());
            } else if (!answers.isEmpty()) {
                PointAnswer last = answers.removeLast();
                answers.add(new PointAnswer(last.place(), last.kind(), (last.text() + "\n" + line.strip()).strip()));
            }
        }
        return answers;
    }

    /** The same as one text. */
    public static String write(List<PointAnswer> answers) {
        return answers.stream()
                .map(answer -> answer.place() + ". " + answer.kind().word() + "："
                        + answer.text().strip().lines().collect(Collectors.joining("\n　　")))
                .collect(Collectors.joining("\n"));
    }

    private static Optional<PointAnswer> begins(String line) {
        Matcher matcher = BEGINS.matcher(line);
        return matcher.matches()
                ? PointAnswer.Kind.of(matcher.group(2))
                        .map(kind -> new PointAnswer(
                                Integer.parseInt(matcher.group(1)),
                                kind,
                                matcher.group(3).strip()))
                : Optional.empty();
    }
}
