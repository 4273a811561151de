package org.luoshi.platform.cooperation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.luoshi.platform.site.Field;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What somebody typed into the form of an act that was refused (填过的内容): it stands there again on the page that says so.
 *
 * @param act which form; empty when nothing was refused
 * @param place which form its fields stand in, so that those of one name on one page are told apart; empty for the page
 */
public record Kept(String act, Map<String, String> typed, String place) {
    private static final String NAME = "typed";
    private static final Pattern LINE = Pattern.compile("\n");

    /** Nothing was refused. */
    public static final Kept NONE = new Kept("", Map.of(), "");

    public Kept {
        typed = Map.copyOf(typed);
    }

    static void leave(RedirectAttributes redirect, String act, Typed typed) {
        redirect.addFlashAttribute(NAME, new Kept(act, joined(typed), ""));
    }

    /** Several values of one name stand below one another. */
    private static Map<String, String> joined(Typed typed) {
        return typed.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> String.join("\n", each.getValue())));
    }

    static Kept left(HttpServletRequest request) {
        Map<String, ?> last = RequestContextUtils.getInputFlashMap(request);
        return last != null && last.get(NAME) instanceof Kept kept ? kept : NONE;
    }

    /** What of it belongs to this form. */
    public Kept in(String form) {
        return at(form, act.equals(form));
    }

    /** What of it belongs to the one of several such forms that sends this value. */
    public Kept in(String form, String name, String value) {
        return at(form + "-" + value, act.equals(form) && value.equals(typed.get(name)));
    }

    private Kept at(String form, boolean refused) {
        return refused ? new Kept(act, typed, form) : new Kept("", Map.of(), form);
    }

    public boolean any() {
        return !act.isEmpty();
    }

    public boolean has(String name) {
        return !typed.getOrDefault(name, "").isEmpty();
    }

    /** Whether this box was ticked; before anything was typed, whether it is by itself. */
    public boolean ticked(String name, String value, boolean before) {
        return any() ? chosen(name).contains(value) : before;
    }

    /** All that was chosen of several under one name. */
    private Set<String> chosen(String name) {
        return LINE.splitAsStream(typed.getOrDefault(name, "")).collect(Collectors.toSet());
    }

    /** A field with what was typed into it. */
    public Field field(String name, String label) {
        return Field.of(name, label).at(place).value(typed.getOrDefault(name, ""));
    }

    /** A field with what was typed into it, and before that with what holds now. */
    public Field field(String name, String label, String now) {
        return Field.of(name, label).at(place).value(typed.getOrDefault(name, now));
    }
}
