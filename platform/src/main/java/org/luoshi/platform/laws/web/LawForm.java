package org.luoshi.platform.laws.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Problems;
import org.luoshi.platform.site.Tab;

/**
 * A form of the ledger (登记表单): its fields one below the other; sent, it leads to a page that asks once more.
 *
 * @param hidden what it carries along unseen
 * @param texts the texts of the law to choose from; empty where that is no question
 * @param refused why the last attempt was refused, null when there was none
 */
public record LawForm(
        String lead,
        List<Crumb> crumbs,
        String action,
        Map<String, String> hidden,
        List<Tab> texts,
        List<Input> inputs,
        String submit,
        String cancel,
        Problems problems,
        @Nullable Panel refused) {

    /** A field and what it looks like. */
    public sealed interface Input {
        record Line(Field field) implements Input {}

        record Area(Field field) implements Input {}

        record Day(Field field) implements Input {}

        /** One of several; {@code none} is shown when nothing is chosen. */
        record Select(Field field, List<Choice> choices, String none) implements Input {}

        /** A heading over the fields that follow. */
        record Heading(String text, String hint) implements Input {}
    }
}
