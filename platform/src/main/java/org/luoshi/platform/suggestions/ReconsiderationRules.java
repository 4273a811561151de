package org.luoshi.platform.suggestions;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterMoved;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Happening;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who may ask that a motion be reconsidered, until when, and what stays recorded of it; the numbers stand in the profile. */
// law: 上海市人民代表大会关于代表议案的规定 (2015) art. 14 — more than half, ten at least, four hours before the presidium's last meeting
@Component
class ReconsiderationRules {
    private final Suggestions suggestions;
    private final Reconsiderations consents;

    ReconsiderationRules(Suggestions suggestions, Reconsiderations consents) {
        this.suggestions = suggestions;
        this.consents = consents;
    }

    MoveResult.@Nullable Refused refusal(Matter matter, Happening happening, Mover mover) {
        Suggestion motion = suggestion(matter);
        Reconsideration asked = consents.of(matter, motion);
        return switch (happening.event()) {
            case "consent-reconsideration" -> mayConsent(motion, asked, mover, happening.at(), matter);
            case "take-back-reconsideration" ->
                asked.has(mover.person())
                        ? null
                        : refused("您没有同意过要求复议", "You have not consented to asking", null, null);
            case "record-reconsideration" -> allSigned(motion, happening);
            default -> mayAsk(asked, happening.at(), matter);
        };
    }

    private static MoveResult.@Nullable Refused mayConsent(
            Suggestion motion, Reconsideration asked, Mover mover, LocalDateTime at, Matter matter) {
        if (Reconsiderations.register(motion).stream()
                .noneMatch(signer -> signer.person().equals(mover.person()))) {
            return refused("只有联名代表可以要求复议", "Only those who signed the motion ask for it", null, null);
        }
        return asked.has(mover.person())
                ? refused("您已经同意要求复议，不需要再次同意", "You consented already; once is enough", null, null)
                : inTime(asked, at, matter);
    }

    private static MoveResult.@Nullable Refused allSigned(Suggestion motion, Happening happening) {
        List<String> strangers = Reconsideration.read(
                        Reconsiderations.register(motion), Carried.by(happening).text("names"))
                .strangers();
        String names = String.join("、", strangers);
        return strangers.isEmpty()
                ? null
                : refused(
                        "联名名册中没有，或者重复填写：" + names + "。请只填联名代表，每人一次",
                        "Not in the register of signers, or named twice: " + names + ". Name signers only, each once",
                        null,
                        "names");
    }

    private static MoveResult.@Nullable Refused mayAsk(Reconsideration asked, LocalDateTime at, Matter matter) {
        MoveResult.Refused late = inTime(asked, at, matter);
        if (late != null || asked.enough()) {
            return late;
        }
        int missing = asked.needed() - asked.consents().size();
        return refused(
                "联名代表" + asked.signers() + "名，要求复议须有" + asked.needed() + "名本人同意，现有"
                        + asked.consents().size() + "名，还差" + missing + "名。请其他联名代表在本页同意，或者由代表工作机构按签名原件登记",
                "Of " + asked.signers() + " signers " + asked.needed() + " must consent themselves; "
                        + asked.consents().size() + " did, " + missing
                        + " are missing. They consent on this page, or the deputies' office enters them from the signed paper",
                basis(matter),
                null);
    }

    private static MoveResult.@Nullable Refused inTime(Reconsideration asked, LocalDateTime at, Matter matter) {
        LocalDateTime until = asked.until();
        if (until == null || !asked.late(at)) {
            return null;
        }
        String moment = until.toLocalDate() + " " + until.toLocalTime();
        return refused(
                "要求复议的时限是 " + moment + "，已经过了。可以作为代表建议提出，或者在下次会议上重新提出议案",
                "Reconsideration could be asked for until " + moment
                        + ". Hand it in as a suggestion, or table a motion again at the next session",
                basis(matter),
                null);
    }

    /** The article where the place's own text sets number and time; none where the office chose. */
    private static @Nullable Basis basis(Matter matter) {
        return ReconsiderationRule.of(matter.run().procedure()).basis();
    }

    private static MoveResult.Refused refused(String zh, String en, @Nullable Basis basis, @Nullable String field) {
        return new MoveResult.Refused(new Words(zh, en), basis, field);
    }

    @EventListener
    void on(MatterMoved moved) {
        switch (moved.happening().event()) {
            case "consent-reconsideration" -> consented(moved);
            case "record-reconsideration" -> recorded(moved);
            case "take-back-reconsideration" ->
                consents.takeBack(moved.matter().id(), moved.mover().person());
            default -> {
                // nothing else concerns who asks
            }
        }
    }

    private void consented(MatterMoved moved) {
        Reconsiderations.register(suggestion(moved.matter())).stream()
                .filter(signer -> signer.person().equals(moved.mover().person()))
                .forEach(signer -> give(moved, signer, Reconsideration.Way.ACCOUNT));
    }

    private void recorded(MatterMoved moved) {
        Reconsideration.read(
                        Reconsiderations.register(suggestion(moved.matter())),
                        Carried.by(moved.happening()).text("names"))
                .signers()
                .forEach(signer -> give(moved, signer, Reconsideration.Way.PAPER));
    }

    private void give(MatterMoved moved, Reconsideration.Signer signer, Reconsideration.Way way) {
        consents.give(
                moved.matter().id(),
                signer,
                way,
                moved.mover().account(),
                moved.happening().at());
    }

    private Suggestion suggestion(Matter matter) {
        return suggestions
                .find(matter.id())
                .orElseThrow(() -> new IllegalStateException("motion " + matter.number() + " has no text"));
    }
}
