package org.luoshi.procedure.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.luoshi.procedure.clock.YearTable.Holiday;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Fields;
import org.luoshi.procedure.yaml.Item;
import org.luoshi.procedure.yaml.Problem;
import org.luoshi.procedure.yaml.Where;
import org.luoshi.procedure.yaml.YamlText;

/** Reads the shipped holiday arrangements: {@code procedures/calendar/2025.yaml} → {@link YearTable}. */
public final class Calendars {
    private Calendars() {}

    /** What reading gives: the calendar, or what must be corrected. */
    public sealed interface Result {}

    /** All years, checked. */
    public record Loaded(WorkCalendar calendar) implements Result {}

    /** What must be corrected, by file and line; never empty. */
    public record Problems(List<Problem> problems) implements Result {}

    /** Reads every {@code *.yaml} of a directory; a missing directory gives a calendar that knows no year. */
    public static Result load(Path directory) {
        var faults = new Faults();
        var tables = new ArrayList<YearTable>();
        for (var file : files(directory, faults)) {
            var name = "calendar/" + file.getFileName();
            YamlText.read(file, name, faults)
                    .flatMap(tree -> year(tree, faults))
                    .ifPresent(tables::add);
        }
        return faults.none() ? new Loaded(WorkCalendar.of(tables)) : new Problems(faults.all());
    }

    /** A calendar that knows no year. */
    public static Result none() {
        return new Loaded(WorkCalendar.of());
    }

    private static List<Path> files(Path directory, Faults faults) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var list = Files.list(directory)) {
            return list.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            faults.add(
                    new Where(directory.toString(), 1, 1, ""),
                    "读不了这个目录",
                    "the directory cannot be read",
                    "检查读取权限",
                    "Check whether it may be read");
            return List.of();
        }
    }

    private static Optional<YearTable> year(Item.Mapping tree, Faults faults) {
        var own = new Faults();
        var fields = Fields.of(tree, own);
        var year = fields.number("year", 1949, 0);
        var notice = fields.text("notice");
        var source = fields.text("source");
        var holidays = new ArrayList<Holiday>();
        fields.list("holidays").forEach(item -> holidays.add(holiday(item, own)));
        var makeUpDays = new ArrayList<LocalDate>();
        fields.list("make-up").forEach(item -> makeUpDays.add(Fields.date(item, own)));
        fields.close();
        if (own.none()) {
            if (!tree.where().file().endsWith("/" + year + ".yaml")) {
                own.add(
                        tree.where(),
                        "年份%d与文件名不符".formatted(year),
                        "the year %d does not agree with the file's name".formatted(year),
                        "让两者一致",
                        "Make them agree");
            }
            for (var fault : YearTable.faults(year, holidays, makeUpDays)) {
                own.add(tree.where(), fault.zh(), fault.en(), "对照通知原文改正", "Correct it by the notice");
            }
        }
        faults.addAll(own);
        return own.none()
                ? Optional.of(new YearTable(year, holidays, new LinkedHashSet<>(makeUpDays), notice, source))
                : Optional.empty();
    }

    private static Holiday holiday(Item item, Faults faults) {
        var fields = Fields.of(item, faults);
        var name = fields.required("name").map(value -> words(value, faults)).orElse(new Words("", ""));
        var from = fields.date("from");
        var to = fields.optionalDate("to").orElse(from);
        fields.close();
        return new Holiday(name, from, to);
    }

    private static Words words(Item item, Faults faults) {
        var fields = Fields.of(item, faults);
        var words = new Words(fields.text("zh"), fields.text("en"));
        fields.close();
        return words;
    }
}
