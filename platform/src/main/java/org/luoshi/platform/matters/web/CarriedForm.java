package org.luoshi.platform.matters.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Value;
import org.springframework.util.MultiValueMap;

/**
 * What a person typed into an event's form, read by the event's fields.
 *
 * <p>Parameters are named {@code <event>.f.<field>}; units {@code <event>.f.<field>.<part>}, one value per unit. Empty ones are left
 * out: whether that is allowed is the procedure's business.
 *
 * @param values what could be read
 * @param problems field id → what is wrong and what to type instead
 */
public record CarriedForm(Map<String, Value> values, Map<String, Words> problems) {

    public static CarriedForm read(Event event, MultiValueMap<String, String> form) {
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, Words> problems = new LinkedHashMap<>();
        for (Field field : event.carries()) {
            String typed = form.getFirst(event.id() + ".f." + field.id());
            if (field.type() == Field.Type.UNITS) {
                units(event, field, form, values);
            } else if (field.type() == Field.Type.FILE) {
                files(event, field, form, values);
            } else if (typed != null && !typed.isBlank()) {
                read(field, typed.strip(), values, problems);
            }
        }
        return new CarriedForm(values, problems);
    }

    /** The same with further problems, which come first. */
    CarriedForm and(Map<String, Words> further) {
        Map<String, Words> all = new LinkedHashMap<>(further);
        all.putAll(problems);
        return new CarriedForm(values, all);
    }

    private static void read(Field field, String typed, Map<String, Value> values, Map<String, Words> problems) {
        try {
            values.put(field.id(), value(field, typed));
        } catch (DateTimeParseException e) {
            problems.put(
                    field.id(),
                    new Words(
                            "“" + typed + "”不是日期，请按 2026-05-01 的格式填写",
                            "“" + typed + "” is not a date; write it as 2026-05-01"));
        } catch (NumberFormatException e) {
            problems.put(
                    field.id(),
                    new Words("“" + typed + "”不是数字，请填写数字", "“" + typed + "” is not a number; write digits"));
        }
    }

    private static Value value(Field field, String typed) {
        return switch (field.type()) {
            case DATE -> new Value.Day(LocalDate.parse(typed));
            case NUMBER -> new Value.Num(new BigDecimal(typed));
            case YES_NO -> new Value.Flag(typed.equals("yes") || typed.equals("true") || typed.equals("on"));
            case TEXT, LONG_TEXT, CHOICE, UNIT -> new Value.Text(typed.replace("\r\n", "\n"));
            case UNITS, FILE -> throw new IllegalStateException("several values are read apart");
        };
    }

    private static void files(Event event, Field field, MultiValueMap<String, String> form, Map<String, Value> values) {
        List<String> ids = form.getOrDefault(event.id() + ".f." + field.id(), List.of()).stream()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            values.put(field.id(), new Value.Files(ids));
        }
    }

    private static void units(Event event, Field field, MultiValueMap<String, String> form, Map<String, Value> values) {
        String prefix = event.id() + ".f." + field.id() + ".";
        List<Value.Assigned> assigned = new ArrayList<>();
        form.forEach((name, units) -> {
            if (name.startsWith(prefix)) {
                String part = name.substring(prefix.length());
                units.stream()
                        .filter(unit -> !unit.isBlank())
                        .forEach(unit -> assigned.add(new Value.Assigned(unit.strip(), part)));
            }
        });
        if (!assigned.isEmpty()) {
            values.put(field.id(), new Value.Units(List.copyOf(assigned)));
        }
    }
}
