package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.platform.desk.DeskRefusal;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Problems;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What somebody typed into a small form that was refused (保留已填内容): the page it stands on shows it open and filled, with the
 * problem beside its field.
 *
 * @param form which form of the page
 */
public record Again(String form, Map<String, String> typed, Problems problems) {
    private static final String NAME = "again";
    private static final Again NONE = new Again("", Map.of(), Problems.NONE);

    /** What was left for this form by the request before; nothing for another. */
    static Again of(HttpServletRequest request, String form) {
        Map<String, ?> last = RequestContextUtils.getInputFlashMap(request);
        return last != null && last.get(NAME) instanceof Again again && again.form.equals(form) ? again : NONE;
    }

    /** Leaves what every field of the request held, and says what was wrong. */
    static void leave(
            RedirectAttributes redirect, HttpServletRequest request, String form, DeskRefusal refusal, Frame frame) {
        Panel said = DeskForms.said(refusal, frame);
        Flash.leave(redirect, said);
        Map<String, String> typed = request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_") && field.getValue().length > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue()[0], (first, _) -> first, LinkedHashMap::new));
        Problems problems = refusal.field().isEmpty()
                ? Problems.NONE
                : Problems.NONE.and(DeskForms.named(refusal.field()), said.text());
        redirect.addFlashAttribute(NAME, new Again(form, typed, problems));
    }

    public boolean tried() {
        return !form.isEmpty();
    }

    /** The field as it was typed; else what it usually holds. */
    public Field fill(Field field) {
        String value = typed.getOrDefault(field.name(), "");
        return (value.isEmpty() ? field : field.value(value)).from(problems);
    }

    /** A hidden value that has to stay the same, such as the identity of what is made. */
    public String or(String name, String fresh) {
        return typed.getOrDefault(name, fresh);
    }
}
