package org.luoshi.platform.matters.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.luoshi.platform.matters.CarriedFiles;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.ReadableHistory;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.TimelineItem;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** What happened in a matter, the latest first, with what each act carried. */
@Component
class HistoryLines {
    private final Names names;
    private final CarriedFiles files;
    private final ReadableHistory history;

    HistoryLines(Names names, CarriedFiles files, ReadableHistory history) {
        this.names = names;
        this.history = history;
        this.files = files;
    }

    List<TimelineItem> of(Matter m, Frame frame) {
        Procedure procedure = m.run().procedure();
        return history.of(m, Mover.of(frame.viewer())).reversed().stream()
                .map(h -> new TimelineItem(
                        h.at(),
                        who(procedure, h, frame),
                        MatterPages.in(frame, event(procedure, h).title()),
                        carried(procedure, h, frame),
                        false,
                        "",
                        papers(procedure, h, frame)))
                .toList();
    }

    private static Event event(Procedure procedure, Happening h) {
        return procedure.event(h.event()).orElseThrow();
    }

    private String who(Procedure procedure, Happening h, Frame frame) {
        if (h.actor().unit() != null) {
            return names.unit(Objects.requireNonNull(h.actor().unit()));
        }
        return event(procedure, h).permits().stream()
                .map(p -> p.role())
                .filter(h.actor().roles()::contains)
                .findFirst()
                .map(role -> MatterPages.in(frame, procedure.roles().getOrDefault(role, new Words(role, role))))
                .orElse("");
    }

    private List<String> carried(Procedure procedure, Happening h, Frame frame) {
        List<String> lines = new ArrayList<>();
        for (Field field : event(procedure, h).carries()) {
            Value value = h.carried().get(field.id());
            if (value != null && !isFile(field, value)) {
                lines.add(frame.t(
                        "matters.carried",
                        MatterPages.in(frame, field.title()),
                        shown(procedure, field, value, frame)));
            }
        }
        return lines;
    }

    private boolean isFile(Field field, Value value) {
        return field.type() == Field.Type.FILE && !files.files(value).isEmpty();
    }

    /** Files an act carried, as links. */
    private List<Crumb> papers(Procedure procedure, Happening h, Frame frame) {
        List<Crumb> papers = new ArrayList<>();
        for (Field field : event(procedure, h).carries()) {
            if (field.type() == Field.Type.FILE) {
                files.files(h.carried().get(field.id())).stream()
                        .map(file -> new Crumb(
                                frame.t("matters.carried", MatterPages.in(frame, field.title()), file.name()),
                                file.id().href()))
                        .forEach(papers::add);
            }
        }
        return papers;
    }

    private String shown(Procedure procedure, Field field, Value value, Frame frame) {
        return switch (field.type()) {
            case CHOICE ->
                field.options().stream()
                        .filter(o -> o.id().equals(value.plain()))
                        .map(o -> MatterPages.in(frame, o.title()))
                        .findFirst()
                        .orElse(value.plain());
            case UNIT -> names.unit(value.plain());
            case UNITS -> value instanceof Value.Units(var units) ? units(procedure, units, frame) : value.plain();
            case TEXT, LONG_TEXT, DATE, NUMBER, YES_NO, FILE -> value.plain();
        };
    }

    private String units(Procedure procedure, List<Value.Assigned> units, Frame frame) {
        return units.stream()
                .map(u -> MatterPages.in(frame, procedure.parts().getOrDefault(u.part(), new Words(u.part(), u.part())))
                        + " "
                        + names.unit(u.unit()))
                .collect(Collectors.joining("；"));
    }
}
