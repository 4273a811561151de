package org.luoshi.procedure.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.luoshi.procedure.clock.Shipped;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Procedures;
import org.luoshi.procedure.definition.Step;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A drawing is sound XML, shows everything and puts nothing over anything. */
class DrawingTest {
    private record Frame(String step, int x, int y, int right, int bottom) {
        boolean meets(Frame other) {
            return x < other.right && other.x < right && y < other.bottom && other.y < bottom;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyShippedProcedureIsDrawnWhole() {
        return Shipped.procedures().procedures().values().stream()
                .flatMap(places -> places.values().stream())
                .map(procedure -> dynamicTest(procedure.id() + " " + procedure.profile(), () -> check(procedure)));
    }

    private static void check(Procedure procedure) throws Exception {
        var svg = parsed(Drawing.svg(procedure));
        assertThat(named(svg, "g", "data-step"))
                .containsExactlyInAnyOrderElementsOf(
                        procedure.steps().stream().map(Step::id).toList());
        assertThat(named(svg, "text", "data-event"))
                .containsAll(procedure.events().stream().map(Event::id).toList());
        for (var event : procedure.events()) {
            var ways = named(svg, "path", "data-event").stream().filter(event.id()::equals);
            assertThat(ways)
                    .as("arrows of " + event.id())
                    .hasSize(event.from().size() * event.branches().size());
        }
        assertThat(named(svg, "text", "data-clock")).containsAll(begun(procedure));
        apart(frames(svg));
    }

    /** Limits that begin with an event of the run; a trigger outside it has no place in the picture. */
    private static List<String> begun(Procedure procedure) {
        return procedure.clocks().stream()
                .filter(clock -> !clock.startsOn().isEmpty())
                .map(clock -> clock.id())
                .toList();
    }

    private static void apart(List<Frame> frames) {
        for (int i = 0; i < frames.size(); i++) {
            for (int j = i + 1; j < frames.size(); j++) {
                assertThat(frames.get(i).meets(frames.get(j)))
                        .as(frames.get(i) + " over " + frames.get(j))
                        .isFalse();
            }
        }
    }

    private static List<Frame> frames(Document svg) {
        var frames = new ArrayList<Frame>();
        for (var group : elements(svg, "g")) {
            var frame = (Element) group.getElementsByTagName("rect").item(0);
            int x = number(frame, "x");
            int y = number(frame, "y");
            var box = new Frame(
                    group.getAttribute("data-step"), x, y, x + number(frame, "width"), y + number(frame, "height"));
            var texts = group.getElementsByTagName("text");
            for (int i = 0; i < texts.getLength(); i++) {
                var text = (Element) texts.item(i);
                assertThat(number(text, "y")).as(text.getTextContent()).isBetween(box.y, box.bottom);
            }
            frames.add(box);
        }
        return frames;
    }

    private static int number(Element element, String name) {
        return Integer.parseInt(element.getAttribute(name));
    }

    private static List<String> named(Document svg, String tag, String attribute) {
        return elements(svg, tag).stream()
                .map(element -> element.getAttribute(attribute))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static List<Element> elements(Document svg, String tag) {
        var found = svg.getElementsByTagName(tag);
        var all = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) Objects.requireNonNull(found.item(i)));
        }
        return all;
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void wordsCannotBreakOutOfThePicture() throws Exception {
        var text = """
                procedure: test
                title: { zh: '<script>&"', en: '</svg>' }
                roles: { office: { zh: 办, en: Office } }
                steps:
                  start: { zh: '甲 < 乙', en: 'A & B', kind: start }
                  end: { zh: '"终"', en: End, kind: end }
                events:
                  go: { title: { zh: '去 & 回', en: '<go>' }, from: start, to: end, by: office }
                """;
        var procedure = ((Procedures.Loaded) Procedures.load(text, "test.yaml"))
                .procedure("test", "national")
                .orElseThrow();
        var svg = Drawing.svg(procedure);
        assertThat(svg).doesNotContain("<script>").doesNotContain("@import", "@font-face", "href");
        assertThat(elements(parsed(svg), "title").getFirst().getTextContent()).isEqualTo("<script>&\"");
    }

    @Test
    void mandatoryStepsAreMarked() throws Exception {
        var procedure = Shipped.procedures()
                .procedure("suggestions/handling", "national")
                .orElseThrow();
        var marked = elements(parsed(Drawing.svg(procedure)), "g").stream()
                .filter(group -> group.getAttribute("class").contains("mandatory"))
                .map(group -> group.getAttribute("data-step"))
                .toList();
        assertThat(marked).containsExactlyInAnyOrder("submitted", "accepted", "handling", "replied", "concluded");
    }
}
