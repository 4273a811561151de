package org.luoshi.platform.site.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.ClockLine;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Lamp;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Problems;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Sort;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.site.Tab;
import org.luoshi.platform.site.TimelineItem;
import org.luoshi.platform.site.TrailStep;
import org.luoshi.platform.site.TrailStep.Stage;

/** One invented example of every element; the wording stands in {@code messages/patterns.properties}. */
public record PatternsPage(Frame frame, Query query) {
    /** A line of the example table. */
    public record Row(String number, String title, String unit, LocalDate due, Lamp lamp) {}

    private static final LocalDate DAY = LocalDate.of(2025, 10, 11);

    public List<Crumb> crumbs() {
        return List.of(new Crumb(frame.title(), "/patterns"));
    }

    public List<Panel> panels() {
        return List.of(
                Panel.done(t("panel.done")),
                Panel.note(t("panel.note")),
                Panel.refused(t("panel.refused"), t("panel.basis"), t("panel.remedy")));
    }

    public Problems problems() {
        return Problems.NONE.and("title", t("form.title.wrong")).and("day", t("form.day.wrong"));
    }

    public Field titleField() {
        return field("title").hint(t("form.title.hint")).mandatory().from(problems());
    }

    public Field textField() {
        return field("text")
                .value(t("form.text.value"))
                .hint(t("form.text.hint"))
                .mandatory();
    }

    public Field unitField() {
        return field("unit").value("water").mandatory();
    }

    public Field dayField() {
        return field("day").value("2025-02-30").mandatory().from(problems());
    }

    public Field fileField() {
        return field("file").hint(t("form.file.hint"));
    }

    public Field replyField() {
        return field("reply").value("face").mandatory();
    }

    public Field topicField() {
        return field("topic").values(Set.of("water", "roads")).hint(t("form.topic.hint"));
    }

    public List<Choice> units() {
        return List.of(choice("water"), choice("roads"), choice("schools"));
    }

    public List<Choice> replies() {
        return List.of(
                new Choice("face", t("choice.face"), t("choice.face.hint")),
                new Choice("letter", t("choice.letter"), t("choice.letter.hint")));
    }

    public UUID newId() {
        return new UUID(0, 1);
    }

    public Sort sort() {
        return Sort.of(query, "due");
    }

    public Pager pager() {
        return Pager.of(query, 20, 404);
    }

    public List<Row> rows() {
        return List.of(
                new Row("2026-0132", t("row.one"), t("choice.water"), DAY.minusDays(4), Lamp.RED),
                new Row("2026-0087", t("row.two"), t("choice.roads"), DAY.plusDays(2), Lamp.YELLOW),
                new Row("2026-0214", t("row.three"), t("choice.schools"), DAY.plusDays(58), Lamp.GREEN),
                new Row("2026-0009", t("row.four"), t("choice.water"), DAY.minusDays(30), Lamp.DONE));
    }

    public List<TrailStep> steps() {
        return List.of(
                new TrailStep(t("step.submit"), Stage.BEHIND, frame.date(LocalDate.of(2025, 7, 3))),
                new TrailStep(t("step.accept"), Stage.BEHIND, frame.date(LocalDate.of(2025, 7, 8))),
                new TrailStep(t("step.assign"), Stage.BEHIND, frame.date(LocalDate.of(2025, 7, 11))),
                new TrailStep(t("step.handle"), Stage.HERE, t("choice.water")),
                new TrailStep(t("step.reply"), Stage.AHEAD, ""),
                new TrailStep(t("step.rate"), Stage.AHEAD, ""),
                new TrailStep(t("step.conclude"), Stage.AHEAD, ""));
    }

    public List<ClockLine> clocks() {
        String unit = t("choice.water");
        return List.of(
                clock("clock.reply", unit, DAY.plusDays(92), DAY, Lamp.GREEN, "clock.reply.state", true),
                clock("clock.contact", unit, DAY.plusDays(2), null, Lamp.YELLOW, "clock.contact.state", false),
                clock(
                        "clock.opinion",
                        t("choice.roads"),
                        DAY.minusDays(3),
                        null,
                        Lamp.RED,
                        "clock.opinion.state",
                        false),
                clock("clock.rate", "", null, null, Lamp.NONE, "clock.rate.state", false));
    }

    public List<TimelineItem> history() {
        LocalDateTime day = DAY.atTime(9, 30);
        return List.of(
                item(day, "history.extend", List.of(t("history.extend.why"), t("history.extend.until")), false),
                item(day.minusDays(1), "history.refuse", List.of(t("history.refuse.why")), true),
                item(day.minusDays(92), "history.assign", List.of(), false));
    }

    public List<Tab> tabs() {
        return List.of(
                new Tab(t("tab.list"), "/patterns", true, 128),
                new Tab(t("tab.board"), "/patterns?view=board", false),
                new Tab(t("tab.calendar"), "/patterns?view=calendar", false, 6));
    }

    public List<Stat> stats() {
        return List.of(
                new Stat("404", t("stat.tabled"), "/patterns", t("stat.tabled.note")),
                new Stat("97.5%", t("stat.on-time"), "/patterns", t("stat.on-time.note")),
                new Stat("18", t("stat.key"), "/patterns", t("stat.key.note")),
                Stat.notBuilt(t("stat.reports"), t("stat.reports.note")));
    }

    private String t(String key) {
        return frame.t("patterns." + key);
    }

    private Field field(String name) {
        return Field.of(name, t("form." + name));
    }

    private Choice choice(String value) {
        return new Choice(value, t("choice." + value));
    }

    private ClockLine clock(
            String key,
            String holder,
            @Nullable LocalDate due,
            @Nullable LocalDate original,
            Lamp lamp,
            String state,
            boolean provisional) {
        return new ClockLine(
                t(key), holder, due, original, lamp, t(state), t("clock.explanation"), t("clock.basis"), provisional);
    }

    private TimelineItem item(LocalDateTime at, String what, List<String> details, boolean refused) {
        return new TimelineItem(at, t("history.who"), t(what), details, refused, "3f9a 12bc 77e0");
    }
}
