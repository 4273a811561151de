package org.luoshi.platform.suggestions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What is wrong with a text a deputy typed; the page has words and a remedy for each. */
public enum TextProblem {
    MISSING,
    TOO_LONG,
    /** The text carries a marking of secrecy: it belongs in the paper channel. */
    MARKED_SECRET;

    static final int TITLE = 100;
    static final int BODY = 10_000;
    private static final Pattern MARKED = Pattern.compile("(?m)^\\s*(秘密|机密|绝密)\\s*(★.*)?$|[秘机绝]密★");

    /** What is wrong, by field: {@code title}, {@code facts}, {@code proposal}. */
    public static Map<String, TextProblem> of(Suggestion.Text text, Suggestion.Secrecy secrecy) {
        Map<String, TextProblem> problems = new LinkedHashMap<>();
        check(problems, "title", text.title(), TITLE, true);
        boolean body = secrecy != Suggestion.Secrecy.PAPER_ONLY;
        check(problems, "facts", text.facts(), BODY, body);
        check(problems, "proposal", text.proposal(), BODY, body);
        if (!body && !(text.facts() + text.proposal()).isBlank()) {
            problems.put("facts", MARKED_SECRET);
        }
        return problems;
    }

    private static void check(
            Map<String, TextProblem> problems, String field, String value, int longest, boolean required) {
        if (required && value.isBlank()) {
            problems.put(field, MISSING);
        } else if (value.length() > longest) {
            problems.put(field, TOO_LONG);
        } else if (MARKED.matcher(value).find()) {
            problems.put(field, MARKED_SECRET);
        }
    }
}
