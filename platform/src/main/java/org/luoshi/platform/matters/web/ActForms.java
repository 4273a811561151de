package org.luoshi.platform.matters.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.files.StoredFiles;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Party;
import org.luoshi.procedure.run.Withheld;
import org.springframework.stereotype.Component;

/** The acts open to a viewer as forms, made from the procedure alone. */
@Component
class ActForms {
    private static final int LINE = 200;
    private static final int AREA = 20_000;

    private final Names names;
    private final StoredFiles files;

    ActForms(Names names, StoredFiles files) {
        this.names = names;
        this.files = files;
    }

    List<MatterPage.Act> of(Matter m, Mover mover, LocalDate today, MatterPages.Attempt attempt, Frame frame) {
        List<Event> offered = mover.offered(m, today);
        return offered.stream()
                .map(event -> act(m, event, attempt, frame, offered.size() == 1))
                .sorted(Comparator.comparing(MatterPage.Act::grave).thenComparing(act -> !act.primary()))
                .toList();
    }

    List<MatterPage.NotNow> notNow(Matter m, Mover mover, LocalDate today, Frame frame) {
        return m.run().withheld(mover.inRunOf(m), today).stream()
                .map(act -> notNow(act, frame))
                .toList();
    }

    private static MatterPage.NotNow notNow(Withheld act, Frame frame) {
        Basis basis = act.reason().basis();
        return new MatterPage.NotNow(
                MatterPages.in(frame, act.event().title()),
                MatterPages.in(frame, act.reason().words()),
                basis == null ? "" : MatterPages.basis(basis));
    }

    private MatterPage.Act act(Matter m, Event event, MatterPages.Attempt attempt, Frame frame, boolean only) {
        boolean tried = attempt.event().equals(event.id());
        MatterPages.Attempt own = tried ? attempt : MatterPages.Attempt.NONE;
        boolean grave = isGrave(m, event);
        return new MatterPage.Act(
                event.id(),
                MatterPages.in(frame, event.title()),
                event.carries().stream()
                        .map(f -> input(m, event, f, own, frame))
                        .toList(),
                event.basis().stream().map(MatterPages::basis).collect(Collectors.joining("；")),
                !event.branches().isEmpty() && !grave,
                grave,
                tried || only);
    }

    /** An act that ends a matter without its purpose asks for more care. */
    private static boolean isGrave(Matter m, Event event) {
        return event.branches().stream()
                .flatMap(b -> m.run().procedure().step(b.to()).stream())
                .anyMatch(s -> s.kind() == Step.Kind.STOPPED);
    }

    private MatterPage.Input input(Matter m, Event event, Field field, MatterPages.Attempt attempt, Frame frame) {
        org.luoshi.platform.site.Field shown =
                field(event, field.id(), MatterPages.in(frame, field.title()), attempt, frame);
        org.luoshi.platform.site.Field asked = field.required() ? shown.mandatory() : shown;
        return switch (field.type()) {
            case TEXT -> plain(MatterPage.Way.LINE, asked, field, LINE);
            case LONG_TEXT -> plain(MatterPage.Way.AREA, asked, field, AREA);
            case DATE -> plain(MatterPage.Way.DATE, asked, field, 0);
            case NUMBER -> plain(MatterPage.Way.NUMBER, asked, field, 0);
            case FILE -> choices(MatterPage.Way.FILE, asked.hint(frame.t("matters.papers.hint")), sentBefore(asked));
            case YES_NO ->
                choices(
                        MatterPage.Way.CHOICES,
                        asked,
                        List.of(new Choice("yes", frame.t("matters.yes")), new Choice("no", frame.t("matters.no"))));
            case CHOICE ->
                choices(
                        MatterPage.Way.CHOICES,
                        asked,
                        field.options().stream()
                                .map(o -> new Choice(o.id(), MatterPages.in(frame, o.title())))
                                .toList());
            case UNIT -> choices(MatterPage.Way.SELECT, asked, field.id().equals("unit") ? holders(m) : units());
            case UNITS ->
                new MatterPage.Input(MatterPage.Way.UNITS, asked, units(), parts(m, event, field, attempt, frame), 0);
        };
    }

    /** Field ids are unique on a page that shows several forms: {@code reply.f.text}; the name sent is {@code f.text}. */
    private static org.luoshi.platform.site.Field field(
            Event event, String id, String label, MatterPages.Attempt attempt, Frame frame) {
        Words problem = attempt.problems().get(id);
        return new org.luoshi.platform.site.Field(
                event.id() + ".f." + id,
                label,
                new LinkedHashSet<>(attempt.typed().getOrDefault(id, List.of())),
                "",
                problem == null ? "" : MatterPages.in(frame, problem),
                false);
    }

    private static MatterPage.Input plain(
            MatterPage.Way way, org.luoshi.platform.site.Field shown, Field field, int usual) {
        return new MatterPage.Input(
                way, shown, List.of(), List.of(), field.maxLength() > 0 ? field.maxLength() : usual);
    }

    /** Files that came with an attempt that was refused: they need not be sent again. */
    private List<Choice> sentBefore(org.luoshi.platform.site.Field field) {
        return field.values().stream()
                .flatMap(id -> FileId.read(id).flatMap(files::find).stream())
                .map(file -> new Choice(file.id().toString(), file.name()))
                .toList();
    }

    private static MatterPage.Input choices(
            MatterPage.Way way, org.luoshi.platform.site.Field shown, List<Choice> choices) {
        return new MatterPage.Input(way, shown, choices, List.of(), 0);
    }

    private static List<MatterPage.PartInput> parts(
            Matter m, Event event, Field field, MatterPages.Attempt attempt, Frame frame) {
        Map<String, Words> parts = m.run().procedure().parts();
        return parts.entrySet().stream()
                .map(part -> new MatterPage.PartInput(
                        field(
                                event,
                                field.id() + "." + part.getKey(),
                                MatterPages.in(frame, part.getValue()),
                                attempt,
                                frame),
                        !part.getKey().equals("lead")))
                .toList();
    }

    private List<Choice> units() {
        return names.units().stream().map(u -> new Choice(u.id(), u.name())).toList();
    }

    /** Units that hold a part now: the ones an office decides about. */
    private List<Choice> holders(Matter m) {
        return m.run().parties().stream()
                .filter(Party::active)
                .map(p -> new Choice(p.unit(), names.unit(p.unit())))
                .toList();
    }
}
