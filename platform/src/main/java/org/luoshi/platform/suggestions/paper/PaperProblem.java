package org.luoshi.platform.suggestions.paper;

import java.util.List;

/**
 * What is wrong with one field of a paper. The words are the messages {@code suggestions.paper.problem.<what>} and {@code
 * ….remedy}.
 *
 * @param field as {@link PaperFields} calls it
 */
public record PaperProblem(String field, String what, List<Object> args) {
    public String messageKey() {
        return "suggestions.paper.problem." + what;
    }

    static PaperProblem of(String field, String what, Object... args) {
        return new PaperProblem(field, what, List.of(args));
    }
}
