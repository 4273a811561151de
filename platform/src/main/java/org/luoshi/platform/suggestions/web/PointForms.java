package org.luoshi.platform.suggestions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.luoshi.platform.matters.web.MatterPage;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.suggestions.SuggestionPoints;
import org.luoshi.platform.suggestions.points.PointAnswer;
import org.luoshi.platform.suggestions.points.PointAnswers;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The form of a reply with one answer to each marked point: a choice and a text for each, sent as the one text the reply
 * carries. Where none are marked there is nothing to answer, and the field is left out.
 */
@Component
class PointForms {
    private static final Set<String> REPLIES = Set.of("reply", "reply-again");
    private static final String FIELD = "points";
    private static final int LONGEST = 5000;
    private static final int MOST = 30;

    /**
     * The page with each reply's answers asked for one by one.
     *
     * @param last what the unit answered in its last reply: the form of a further one begins with it
     */
    MatterPage of(
            MatterPage page,
            List<String> points,
            List<SuggestionPoints.Answered> last,
            MatterPages.Attempt attempt,
            Frame frame) {
        return page.withActs(page.acts().stream()
                .map(act -> REPLIES.contains(act.event())
                        ? act.withInputs(act.inputs().stream()
                                .flatMap(input -> inputs(act, input, points, last, attempt, frame))
                                .toList())
                        : act)
                .toList());
    }

    /** What was typed for each point, put together as the one text the act carries. */
    static MultiValueMap<String, String> composed(String event, MultiValueMap<String, String> typed) {
        String prefix = prefix(event);
        List<PointAnswer> answers = new ArrayList<>();
        for (int place = 1; place <= MOST; place++) {
            String text = Optional.ofNullable(typed.getFirst(prefix + place + ".text"))
                    .orElse("")
                    .strip();
            int of = place;
            Optional.ofNullable(typed.getFirst(prefix + place + ".kind"))
                    .flatMap(PointAnswer.Kind::of)
                    .ifPresent(kind -> answers.add(new PointAnswer(of, kind, text)));
        }
        if (answers.isEmpty()) {
            return typed;
        }
        MultiValueMap<String, String> whole = new LinkedMultiValueMap<>(typed);
        whole.set(event + ".f." + FIELD, PointAnswers.write(answers));
        return whole;
    }

    /** The point as a line of a paper. */
    static String asked(SuggestionPoints.Answered answer, Frame frame) {
        return frame.t("suggestions.points.asked", answer.place(), answer.point());
    }

    /** The answer as a line of a paper. */
    static String answered(SuggestionPoints.Answered answer, Frame frame) {
        return frame.t("suggestions.points.answered", frame.t(answer.messageKey()), answer.text());
    }

    private static Stream<MatterPage.Input> inputs(
            MatterPage.Act act,
            MatterPage.Input input,
            List<String> points,
            List<SuggestionPoints.Answered> last,
            MatterPages.Attempt attempt,
            Frame frame) {
        if (!input.field().name().equals(act.event() + ".f." + FIELD)) {
            return Stream.of(input);
        }
        boolean refused = input.field().wrong();
        return IntStream.rangeClosed(1, points.size())
                .boxed()
                .flatMap(place -> asked(
                        act.event(),
                        place,
                        points.get(place - 1),
                        refused,
                        begun(act.event(), place, points.get(place - 1), last, attempt),
                        frame));
    }

    /** What stands in the fields of a point: what was typed, else the unit's last answer to that very point. */
    private static Begun begun(
            String event, int place, String point, List<SuggestionPoints.Answered> last, MatterPages.Attempt attempt) {
        if (attempt.event().equals(event)) {
            return new Begun(typed(attempt, place, "kind"), typed(attempt, place, "text"));
        }
        return last.stream()
                .filter(answer -> answer.place() == place && answer.point().equals(point))
                .findFirst()
                .map(answer -> new Begun(answer.kind().code(), answer.text()))
                .orElse(new Begun("", ""));
    }

    private record Begun(String kind, String text) {}

    private static String typed(MatterPages.Attempt attempt, int place, String part) {
        return attempt.typed().getOrDefault(FIELD + "." + place + "." + part, List.of()).stream()
                .findFirst()
                .orElse("");
    }

    private static Stream<MatterPage.Input> asked(
            String event, int place, String point, boolean refused, Begun begun, Frame frame) {
        List<Choice> kinds = Stream.of(PointAnswer.Kind.values())
                .map(kind -> new Choice(kind.code(), frame.t("suggestions.points.kind." + kind.code())))
                .toList();
        Field kind = field(event, place, "kind", frame.t("suggestions.points.asked", place, point), begun.kind());
        Field text = field(event, place, "text", frame.t("suggestions.points.answer.of", place), begun.text());
        String missing = frame.t("suggestions.points.unanswered");
        return Stream.of(
                new MatterPage.Input(
                        MatterPage.Way.SELECT,
                        refused && kind.value().isEmpty() ? wrong(kind, missing) : kind,
                        kinds,
                        List.of(),
                        0),
                new MatterPage.Input(
                        MatterPage.Way.AREA,
                        refused && text.value().isBlank() ? wrong(text, missing) : text,
                        List.of(),
                        List.of(),
                        LONGEST));
    }

    private static Field field(String event, int place, String part, String label, String value) {
        return Field.of(prefix(event) + place + "." + part, label).values(value.isEmpty() ? Set.of() : Set.of(value));
    }

    private static Field wrong(Field field, String error) {
        return new Field(field.name(), field.label(), field.values(), field.hint(), error, field.required());
    }

    private static String prefix(String event) {
        return event + ".f." + FIELD + ".";
    }
}
