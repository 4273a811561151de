package org.luoshi.platform.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterRules;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** Who took part in a conclusion neither reviews nor decides the objection to it (复核回避). */
// law: 政府督查工作条例 (2020) art. 17 — staff who took part in the conclusion recuse themselves from the review
@Component
class Recusal implements MatterRules {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；]+");

    @Override
    public Set<String> procedures() {
        return Set.of(Ledgers.PROCEDURE);
    }

    @Override
    public MoveResult.@Nullable Refused before(Matter matter, Happening happening, Mover mover) {
        return switch (happening.event()) {
            case "conclude" -> staff(happening).contains(self(mover)) ? null : unnamed(self(mover));
            case "decide-objection" ->
                Stream.concat(Stream.of(self(mover)), staff(happening).stream())
                        .filter(concludedBy(matter)::contains)
                        .findFirst()
                        .map(Recusal::refused)
                        .orElse(null);
            default -> null;
        };
    }

    private static List<String> concludedBy(Matter matter) {
        return matter.run().history().reversed().stream()
                .filter(past -> past.event().equals("conclude"))
                .findFirst()
                .map(Recusal::staff)
                .orElse(List.of());
    }

    /** The person at the keyboard: {@code 甲（代乙）} is 甲. */
    private static String self(Mover mover) {
        int bracket = mover.name().indexOf('（');
        return bracket < 0 ? mover.name() : mover.name().substring(0, bracket);
    }

    private static List<String> staff(Happening happening) {
        return happening.carried().get("staff") instanceof Value.Text(String names)
                ? BETWEEN.splitAsStream(names.strip()).toList()
                : List.of();
    }

    /** Whoever gives the conclusion took part in it; a review could not tell else. */
    private static MoveResult.Refused unnamed(String name) {
        return new MoveResult.Refused(
                new Words("参与作出结论的人员应当写明经办人本人（" + name + "）", "Name yourself (" + name + ") among those who took part"),
                null,
                "staff");
    }

    private static MoveResult.Refused refused(String name) {
        return new MoveResult.Refused(
                new Words(
                        name + "参与作出了督查结论，复核时应当回避", name + " took part in the conclusion and recuses from its review"),
                new Basis("政府督查工作条例", LocalDate.of(2020, 12, 26), "17"),
                "staff");
    }
}
