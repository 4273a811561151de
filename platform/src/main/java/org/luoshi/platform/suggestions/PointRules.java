package org.luoshi.platform.suggestions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.suggestions.points.PointAnswer;
import org.luoshi.platform.suggestions.points.PointAnswers;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Party;
import org.springframework.stereotype.Component;

/** A reply to a suggestion with marked points answers each of them; one without points is replied to as ever. */
@Component
class PointRules {
    static final String FIELD = "points";
    private static final Set<String> OPEN = Set.of("reply", "extended-reply", "re-reply");

    private final SuggestionPoints points;
    private final HandlingRecords records;

    PointRules(SuggestionPoints points, HandlingRecords records) {
        this.points = points;
        this.records = records;
    }

    MoveResult.@Nullable Refused refusal(Matter matter, Happening happening) {
        List<String> marked = points.of(matter.id());
        List<PointAnswer> given = PointAnswers.read(Carried.by(happening).text(FIELD));
        for (int place = 1; place <= marked.size(); place++) {
            MoveResult.Refused refused = refusal(matter, happening, place, marked.get(place - 1), given);
            if (refused != null) {
                return refused;
            }
        }
        return given.stream()
                .filter(answer -> answer.place() < 1 || answer.place() > marked.size())
                .findFirst()
                .map(answer -> refused(
                        "没有第" + answer.place() + "条要点，共标出" + marked.size() + "条",
                        "There is no point " + answer.place() + "; " + marked.size() + " are marked"))
                .orElse(null);
    }

    private MoveResult.@Nullable Refused refusal(
            Matter matter, Happening happening, int place, String point, List<PointAnswer> given) {
        List<PointAnswer> own =
                given.stream().filter(answer -> answer.place() == place).toList();
        if (own.size() > 1) {
            return refused("第" + place + "条要点答复了两次：" + point, "Point " + place + " is answered twice: " + point);
        }
        Optional<PointAnswer> answer = own.stream().findFirst();
        if (answer.filter(a -> a.kind() == PointAnswer.Kind.ELSEWHERE).isPresent()) {
            return elsewhere(matter, happening, place, point);
        }
        return answer.filter(a -> !a.text().isBlank()).isPresent()
                ? null
                : refused(
                        "第" + place + "条要点还没有答复：“" + point + "”。请写明采纳、部分采纳、列入计划或者不采纳，并说明情况",
                        "Point " + place + " has no answer: “" + point
                                + "”. Say whether it is adopted, partly adopted, planned or not, and why");
    }

    /** Only one of several units that handle separately may leave a point to another, and the last of them to none. */
    private MoveResult.@Nullable Refused elsewhere(Matter matter, Happening happening, int place, String point) {
        String unit = Objects.requireNonNullElse(happening.actor().unit(), "");
        boolean separate = matter.run().holder(unit).map(Party::part).orElse("").equals("separate");
        int round = records.round(matter.id());
        boolean answered = points.answers(matter.id()).stream()
                .anyMatch(a -> a.round() == round && a.place() == place && a.kind() != PointAnswer.Kind.ELSEWHERE);
        boolean awaited = matter.run().openClocks().stream()
                .anyMatch(clock -> OPEN.contains(clock.clock()) && !unit.equals(clock.party()));
        return separate && (answered || awaited)
                ? null
                : refused(
                        "第" + place + "条要点没有其他单位答复，请由本单位答复：“" + point + "”",
                        "No other unit answers point " + place + "; answer it: “" + point + "”");
    }

    private static MoveResult.Refused refused(String zh, String en) {
        return new MoveResult.Refused(new Words(zh, en), null, FIELD);
    }
}
