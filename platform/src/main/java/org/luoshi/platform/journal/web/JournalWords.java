package org.luoshi.platform.journal.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.luoshi.platform.journal.JournalVocabulary;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The codes of the journal in words (日志用语), from the message files or from the context that owns them as data. A code
 * nobody words stays a code: an old line must remain readable whatever became of its context.
 */
@Component
public class JournalWords {
    private final Messages messages;
    private final ObjectProvider<JournalVocabulary> contexts;

    JournalWords(Messages messages, ObjectProvider<JournalVocabulary> contexts) {
        this.messages = messages;
        this.contexts = contexts;
    }

    /** The line as a page in this language shows it. */
    public JournalLine line(Line line, Lang lang) {
        return JournalLine.of(line, this, lang);
    }

    String act(Subject subject, String action, Lang lang) {
        return message("action", action, lang)
                .or(() -> contexts.stream()
                        .flatMap(context -> context.act(subject, action, lang).stream())
                        .findFirst())
                .orElse(action);
    }

    /** Several roles stand side by side, as the actor held them. */
    String roles(String roles, Lang lang) {
        return Arrays.stream(roles.split(",", -1))
                .map(role -> role(role, lang))
                .collect(Collectors.joining(lang == Lang.EN ? ", " : "、"));
    }

    String kind(String kind, Lang lang) {
        return message("kind", kind, lang).orElse(kind);
    }

    String fact(Subject subject, String key, String value, Lang lang) {
        return message("fact", key, lang).orElse(key)
                + (lang == Lang.EN ? ": " : "：")
                + value(subject, key, value, lang);
    }

    private String value(Subject subject, String key, String value, Lang lang) {
        return switch (key) {
            case "role" -> roles(value, lang);
            case "wanted", "own-address", "write" ->
                message("value", value, lang).orElse(value);
            default ->
                contexts.stream()
                        .flatMap(context -> context.value(subject, key, value, lang).stream())
                        .findFirst()
                        .orElse(value);
        };
    }

    private String role(String role, Lang lang) {
        return message("role", role, lang)
                .or(() -> contexts.stream()
                        .flatMap(context -> context.role(role, lang).stream())
                        .findFirst())
                .orElse(role);
    }

    private Optional<String> message(String group, String code, Lang lang) {
        String key = "journal." + group + "." + code;
        return messages.has(lang, key) ? Optional.of(messages.text(lang, key)) : Optional.empty();
    }
}
