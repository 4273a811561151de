package org.luoshi.procedure.draw;

import java.util.Locale;
import java.util.stream.Collectors;
import org.luoshi.procedure.clock.Citations;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;

/**
 * A procedure as one picture: steps in columns from left to right, in each step the events that can happen there, from
 * each event an arrow to where it leads, below each step the limits that begin when it is reached.
 *
 * <p>A bold frame with a bar is a mandatory step, a double frame the good end, a dashed one an end before its purpose. An
 * arrow back is blue and leaves to the left; an event without an arrow changes no step. Labels are Chinese, English
 * comes as a tooltip.
 */
public final class Drawing {
    private static final int LEGEND = 56;

    private static final String STYLE = """
            text{font-family:"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;fill:#22201c}
            .name{font-size:17px;font-weight:600}.title{font-size:14px;font-weight:600}
            .event{font-size:12px}.stays{fill:#6b655b}.clock{font-size:11px;fill:#7a4b12}.legend{font-size:12px;fill:#6b655b}
            .frame{fill:#fffdf8;stroke:#8d867a;stroke-width:1}.mandatory .frame{stroke:#22201c;stroke-width:2.2}
            .end .frame{stroke:#22201c;stroke-width:1.4}.stopped .frame{stroke-dasharray:5 4}
            .bar{fill:#a3291f}.inner{fill:none;stroke:#22201c;stroke-width:1}
            .way{fill:none;stroke:#57524a;stroke-width:1.1}.back{stroke:#2f5d8a}.gives-up{stroke:#b3aca0;stroke-dasharray:4 3}
            """;

    private static final String HEADS = """
            <defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">\
            <path d="M0 0L8 4L0 8z" fill="#57524a"/></marker></defs>
            """;

    private final Procedure procedure;
    private final Layout layout;
    private final StringBuilder svg = new StringBuilder();

    private Drawing(Procedure procedure) {
        this.procedure = procedure;
        this.layout = Layout.of(procedure);
    }

    /** The picture, as a whole file. */
    public static String svg(Procedure procedure) {
        return new Drawing(procedure).drawn();
    }

    private String drawn() {
        int width = layout.width();
        int height = layout.height() + LEGEND;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" role=\"img\">"
                        .formatted(width, height));
        add("<title>%s</title>".formatted(Text.escaped(procedure.title().zh())));
        add("<style>" + STYLE + "</style>");
        add(HEADS);
        add("<rect width=\"%d\" height=\"%d\" fill=\"#f6f2ea\"/>".formatted(width, height));
        text("name", "", Layout.MARGIN, 34, heading(), "");
        layout.ways().forEach(this::way);
        layout.boxes().forEach(this::box);
        legend(layout.height() + 24);
        return svg.append("</svg>\n").toString();
    }

    private String heading() {
        return procedure.title().zh() + "（" + procedure.id() + " · " + procedure.profile() + "）";
    }

    private void way(Way way) {
        add("<path class=\"way%s\" data-event=\"%s\" data-to=\"%s\" d=\"%s\" marker-end=\"url(#head)\"/>"
                .formatted(
                        way.back() ? " back" : way.givesUp() ? " gives-up" : "",
                        Text.escaped(way.event()),
                        Text.escaped(way.to().step().id()),
                        way.path()));
    }

    private void box(Box box) {
        var step = box.step();
        add("<g class=\"step %s\" data-step=\"%s\">".formatted(kind(step), Text.escaped(step.id())));
        rect("frame", box.x(), box.y(), box.width(), box.height());
        if (step.mandatory()) {
            rect("bar", box.x(), box.y(), 4, box.height());
        }
        if (step.kind() == Step.Kind.END) {
            rect("inner", box.x() + 3, box.y() + 3, box.width() - 6, box.height() - 6);
        }
        text(
                "title",
                "",
                box.textX(),
                box.y() + 22,
                step.title().zh(),
                step.title().en());
        box.events().forEach(event -> event(box, event));
        for (int i = 0; i < box.clocks().size(); i++) {
            clock(box, i);
        }
        add("</g>");
    }

    private void event(Box box, Event event) {
        var style = event.branches().isEmpty() ? "event stays" : "event";
        var name = "data-event=\"" + Text.escaped(event.id()) + "\" ";
        text(
                style,
                name,
                box.textX(),
                box.rowY(event) + 4,
                Text.label(event),
                event.title().en());
    }

    private void clock(Box box, int index) {
        var clock = box.clocks().get(index);
        var name = "data-clock=\"" + Text.escaped(clock.id()) + "\" ";
        text(
                "clock",
                name,
                box.textX(),
                box.clockY(index),
                Text.label(clock),
                clock.title().en());
    }

    private void rect(String style, int x, int y, int width, int height) {
        add("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\"/>"
                .formatted(style, x, y, width, height));
    }

    private void text(String style, String name, int x, int y, String words, String tooltip) {
        var more = tooltip.isEmpty() ? "" : "<title>" + Text.escaped(tooltip) + "</title>";
        add("<text class=\"%s\" %sx=\"%d\" y=\"%d\">%s%s</text>"
                .formatted(style, name, x, y, more, Text.escaped(words)));
    }

    private static String kind(Step step) {
        var kind = step.kind().name().toLowerCase(Locale.ROOT);
        return step.mandatory() ? kind + " mandatory" : kind;
    }

    private void legend(int y) {
        text("legend", "", Layout.MARGIN, y, "红边粗框：必经步骤　双框：办结　虚框：中途结束　蓝箭头：回到前面的步骤　○：不改变步骤　◆：到达时开始的期限", "");
        var bases = procedure.bases().stream()
                .map(basis -> Citations.words(basis).zh())
                .collect(Collectors.joining("、"));
        text("legend", "", Layout.MARGIN, y + 20, "依据：" + bases, "");
    }

    private void add(String line) {
        svg.append(line).append('\n');
    }
}
