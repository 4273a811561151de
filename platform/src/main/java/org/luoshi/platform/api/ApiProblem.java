package org.luoshi.platform.api;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.http.HttpStatus;

/**
 * A request of a program that is refused (接口拒绝). Thrown by the door alone, once a use case has said no: it becomes {@code
 * problem+json} with what is wrong, where, and what to do.
 */
public final class ApiProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String reason;
    private final @Nullable String field;
    private final transient Words words;
    private final @Nullable String basis;

    /** A place filled by another message: the name of a field, in the reader's language. */
    public record Named(String key, List<Object> args) {
        public Named {
            args = List.copyOf(args);
        }
    }

    /** What is said: a message and its places, or words already found. */
    private sealed interface Words {
        record Keyed(String key, List<Object> args) implements Words {}

        record Said(String zh, String en) implements Words {}
    }

    /**
     * Said by two messages: {@code key} tells what is wrong, {@code key.remedy} what to do.
     *
     * @param reason the same in every language, for programs to decide by
     * @param field what of the request it is about; null for the whole
     * @param args the values in the places of both messages
     */
    public ApiProblem(HttpStatus status, String reason, String key, @Nullable String field, Object... args) {
        this(status, reason, field, new Words.Keyed(key, List.of(args)), null);
    }

    private ApiProblem(HttpStatus status, String reason, @Nullable String field, Words words, @Nullable String basis) {
        super(reason);
        this.status = status;
        this.reason = reason;
        this.field = field;
        this.words = words;
        this.basis = basis;
    }

    /**
     * Said in the words of a rule.
     *
     * @param basis the article it stands in; null for office practice
     */
    public static ApiProblem said(
            HttpStatus status, String reason, @Nullable String field, String zh, String en, @Nullable String basis) {
        return new ApiProblem(status, reason, field, new Words.Said(zh, en), basis);
    }

    HttpStatus status() {
        return status;
    }

    String reason() {
        return reason;
    }

    @Nullable
    String field() {
        return field;
    }

    @Nullable
    String basis() {
        return basis;
    }

    String title(Messages messages, Lang lang) {
        return switch (words) {
            case Words.Keyed(String key, List<Object> args) -> messages.text(lang, key, places(args, messages, lang));
            case Words.Said(String zh, String en) -> lang == Lang.ZH ? zh : en;
        };
    }

    /** Empty where the rule's words say it already. */
    String remedy(Messages messages, Lang lang) {
        return switch (words) {
            case Words.Keyed(String key, List<Object> args) ->
                messages.text(lang, key + ".remedy", places(args, messages, lang));
            case Words.Said _ -> "";
        };
    }

    private static Object[] places(List<Object> args, Messages messages, Lang lang) {
        return args.stream()
                .map(arg -> arg instanceof Named named
                        ? messages.text(lang, named.key(), named.args().toArray())
                        : arg)
                .toArray();
    }
}
