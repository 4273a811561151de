package org.luoshi.platform.desk;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterMoved;
import org.luoshi.platform.matters.MatterPeople;
import org.luoshi.platform.matters.MatterRules;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What follows when a proposed wording is decided, in the same transaction: adopted, its changes go into the present text,
 * beside what was adopted before; nobody countersigns or passes the check while a proposal waits.
 */
@Component
class FollowWordings implements MatterRules {
    private static final String ADOPT = "adopt-wording";
    private static final String DECLINE = "decline-wording";

    private final OutgoingDocuments documents;
    private final DraftWordings wordings;
    private final MatterPeople people;

    FollowWordings(OutgoingDocuments documents, DraftWordings wordings, MatterPeople people) {
        this.documents = documents;
        this.wordings = wordings;
        this.people = people;
    }

    @Override
    public Set<String> procedures() {
        return Set.of(OutgoingDocument.PROCEDURE);
    }

    @Override
    public MoveResult.@Nullable Refused before(Matter matter, Happening happening, Mover mover) {
        return switch (happening.event()) {
            case ADOPT, DECLINE -> decidable(matter, happening);
            case "countersign" -> ownOpen(matter, happening.actor().unit());
            case "pass-check" -> anyOpen(matter);
            default -> null;
        };
    }

    private MoveResult.@Nullable Refused decidable(Matter matter, Happening happening) {
        Optional<Wording> asked = asked(matter, happening);
        if (asked.isEmpty()) {
            String number = number(happening);
            return refused(
                    "没有第 " + number + " 稿这样待处理的修改稿，请核对稿号",
                    "Wording " + number + " is no proposal that waits: check its number",
                    "wording");
        }
        return happening.event().equals(ADOPT)
                        && together(matter, asked.get())
                                instanceof TextParts.Together.Conflict(String part, String words)
                ? refused(
                        "这一稿与后来采纳的修改改了同一处文字：" + shown(words) + "。请不采纳，并请该单位在现稿上重新修改",
                        "It changes the same words as what was adopted since (" + part + "): " + shown(words)
                                + ". Decline it and ask the unit to change the present text",
                        "wording")
                : null;
    }

    private static String shown(String words) {
        return words.isBlank() ? "（已删去）" : "“" + words.strip() + "”";
    }

    private MoveResult.@Nullable Refused ownOpen(Matter matter, @Nullable String unit) {
        boolean waits =
                wordings.open(matter.id()).stream().anyMatch(wording -> unit != null && unit.equals(wording.unit()));
        return waits
                ? refused(
                        "本单位的修改稿还没有处理，请等核稿人采纳或者不采纳以后再会签",
                        "This unit's wording waits for the checker: countersign once it is decided",
                        null)
                : null;
    }

    private MoveResult.@Nullable Refused anyOpen(Matter matter) {
        int open = wordings.open(matter.id()).size();
        return open > 0
                ? refused(
                        "还有 " + open + " 份修改稿没有处理，请先逐份采纳或者不采纳",
                        open + " proposed wordings wait: adopt or decline each first",
                        null)
                : null;
    }

    @EventListener
    void on(MatterMoved moved) {
        Matter matter = moved.matter();
        if (!matter.run().procedure().id().equals(OutgoingDocument.PROCEDURE)) {
            return;
        }
        Happening happening = moved.happening();
        switch (happening.event()) {
            case ADOPT -> adopt(matter, happening);
            case DECLINE -> decide(matter, happening, Wording.Outcome.DECLINED, "reason");
            default -> {
                // no other act decides a wording
            }
        }
    }

    private void adopt(Matter matter, Happening happening) {
        Wording proposal = asked(matter, happening).orElseThrow();
        if (together(matter, proposal) instanceof TextParts.Together.Merged(OutgoingDocument.Text text)) {
            decide(matter, happening, Wording.Outcome.ADOPTED, "note");
            documents.reword(matter.id(), text);
            wordings.stands(matter.id(), Wording.Kind.ADOPTION, text, proposal.by(), proposal.number());
            people.retitle(matter.id(), text.title());
        }
    }

    private void decide(Matter matter, Happening happening, Wording.Outcome outcome, String field) {
        Value said = happening.carried().get(field);
        wordings.decide(
                matter.id(),
                asked(matter, happening).orElseThrow().number(),
                outcome,
                happening.at(),
                said == null ? "" : said.plain());
    }

    private TextParts.Together together(Matter matter, Wording proposal) {
        Wording base = wordings.find(matter.id(), Objects.requireNonNull(proposal.base()))
                .orElseThrow();
        OutgoingDocument present = documents.find(matter.id()).orElseThrow();
        return TextParts.together(base.text(), proposal.text(), present.text());
    }

    private Optional<Wording> asked(Matter matter, Happening happening) {
        String number = number(happening);
        return wordings.open(matter.id()).stream()
                .filter(wording -> String.valueOf(wording.number()).equals(number))
                .findFirst();
    }

    private static String number(Happening happening) {
        return happening.carried().get("wording") instanceof Value.Num(BigDecimal number)
                ? number.stripTrailingZeros().toPlainString()
                : "";
    }

    private static MoveResult.Refused refused(String zh, String en, @Nullable String field) {
        return new MoveResult.Refused(new Words(zh, en), null, field);
    }
}
