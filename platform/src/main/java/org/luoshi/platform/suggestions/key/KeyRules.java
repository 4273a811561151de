package org.luoshi.platform.suggestions.key;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterRules;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.suggestions.ChairpersonsItems;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** What the run of a supervision cannot see: its suggestion, and the items of the chairpersons' meeting. */
@Component
class KeyRules implements MatterRules {
    private final Keys keys;
    private final Matters matters;
    private final List<ChairpersonsItems> items;

    KeyRules(Keys keys, Matters matters, List<ChairpersonsItems> items) {
        this.keys = keys;
        this.matters = matters;
        this.items = items;
    }

    @Override
    public Set<String> procedures() {
        return Set.of(ProposeKey.PROCEDURE);
    }

    @Override
    public MoveResult.@Nullable Refused before(Matter matter, Happening happening, Mover mover) {
        return switch (happening.event()) {
            case "decide" -> first(settled(happening), stillPossible(matter));
            case "hear" -> settled(happening);
            default -> null;
        };
    }

    /** A named item is one the chairpersons' meeting has settled: a plan to decide is no decision. */
    private MoveResult.@Nullable Refused settled(Happening happening) {
        if (!(happening.carried().get("item") instanceof Value.Text(String code)) || code.isBlank()) {
            return null;
        }
        boolean known = items.stream().anyMatch(each -> each.find(code).isPresent());
        return known
                ? null
                : new MoveResult.Refused(
                        new Words(
                                "没有已经议定的主任会议议题“" + code + "”，请从列出的议题中选择，或者写明文号",
                                "The chairpersons' meeting has settled no item " + code
                                        + "; choose one of the list, or name the document's number"),
                        null,
                        "item");
    }

    private MoveResult.@Nullable Refused stillPossible(Matter supervision) {
        boolean possible = keys.suggestionOf(supervision.id())
                .flatMap(matters::find)
                .filter(ProposeKey::mayBecomeKey)
                .isPresent();
        return possible
                ? null
                : new MoveResult.Refused(
                        new Words(
                                "这件建议已经办结、终止，或者尚未受理，不能再确定为重点督办",
                                "The suggestion is concluded, ended or not accepted yet; it cannot be decided as key"),
                        null,
                        null);
    }

    private static MoveResult.@Nullable Refused first(
            MoveResult.@Nullable Refused one, MoveResult.@Nullable Refused other) {
        return one != null ? one : other;
    }
}
