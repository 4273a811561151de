package org.luoshi.platform.bodies.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Problems;

/**
 * A form of the office: its fields one below the other.
 *
 * @param refused why the last attempt was refused, null when there was none
 */
public record FormPage(
        String lead,
        List<Crumb> crumbs,
        String action,
        List<Input> inputs,
        String submit,
        String cancel,
        Problems problems,
        @Nullable Panel refused) {

    /** A field and what it looks like. */
    public sealed interface Input {
        Field field();

        /** One line of text. */
        record Line(Field field, String type) implements Input {}

        /** A day. */
        record Day(Field field) implements Input {}

        /** One of several; {@code none} is shown when nothing is chosen, null when something must be. */
        record Select(
                Field field, List<Choice> choices, @Nullable String none) implements Input {}
    }
}
