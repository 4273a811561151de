package org.luoshi.platform.site;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form (表单项): {@code Field.of("title", frame.t("suggestions.title")).value(page.title()).mandatory()}.
 *
 * @param name the parameter it sends
 * @param label what stands above it, in the reader's language
 * @param values what stands in it; more than one only where several choices may be ticked
 * @param hint what helps to fill it in; empty when nothing
 * @param error what is wrong with it; empty when nothing
 * @param place tells fields of one name on one page apart; empty where there is one
 */
public record Field(
        String name, String label, Set<String> values, String hint, String error, boolean required, String place) {
    public Field(String name, String label, Set<String> values, String hint, String error, boolean required) {
        this(name, label, values, hint, error, required, "");
    }

    public static Field of(String name, String label) {
        return new Field(name, label, Set.of(), "", "", false);
    }

    public Field value(String value) {
        return values(value.isEmpty() ? Set.of() : Set.of(value));
    }

    public Field values(Set<String> chosen) {
        return new Field(name, label, chosen, hint, error, required, place);
    }

    public Field hint(String help) {
        return new Field(name, label, values, help, error, required, place);
    }

    /** With this problem; empty for none. */
    public Field error(String problem) {
        return new Field(name, label, values, hint, problem, required, place);
    }

    /** With the problem this field has, if it has one. */
    public Field from(Problems problems) {
        return new Field(name, label, values, hint, problems.of(name), required, place);
    }

    public Field mandatory() {
        return new Field(name, label, values, hint, error, true, place);
    }

    /** The same field in one of several forms of a page. */
    public Field at(String form) {
        return new Field(name, label, values, hint, error, required, form);
    }

    public String value() {
        return values.stream().findFirst().orElse("");
    }

    public boolean has(String choice) {
        return values.contains(choice);
    }

    public boolean wrong() {
        return !error.isEmpty();
    }

    /** The element a problem in the summary leads to. */
    public String id() {
        return Problems.anchor(name) + (place.isEmpty() ? "" : "-" + place);
    }

    /** The ids of hint and error for {@code aria-describedby}; null when there is neither. */
    public @Nullable String describedBy() {
        String ids = (hint.isEmpty() ? "" : id() + "-hint ") + (wrong() ? id() + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }
}
