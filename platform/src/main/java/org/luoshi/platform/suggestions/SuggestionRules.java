package org.luoshi.platform.suggestions;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterRules;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** Why an event in a suggestion's run may be refused though its step and roles allow it. */
@Component
class SuggestionRules implements MatterRules {
    private final Suggestions suggestions;
    private final CongressOf congress;
    private final ReconsiderationRules reconsideration;
    private final PointRules points;
    private final DeputyOffice office;

    SuggestionRules(
            Suggestions suggestions,
            CongressOf congress,
            PointRules points,
            DeputyOffice office,
            ReconsiderationRules reconsideration) {
        this.reconsideration = reconsideration;
        this.office = office;
        this.suggestions = suggestions;
        this.congress = congress;
        this.points = points;
    }

    @Override
    public Set<String> procedures() {
        return Set.of(Suggestion.Kind.SUGGESTION.procedure, Suggestion.Kind.MOTION.procedure);
    }

    @Override
    public MoveResult.@Nullable Refused before(Matter matter, Happening happening, Mover mover) {
        return switch (happening.event()) {
            case "submit" ->
                inOffice(mover)
                        .or(() -> Optional.ofNullable(mayBeHandedIn(matter, happening)))
                        .orElse(null);
            case "receive-paper" -> mayBeHandedIn(matter, happening);
            case "rate", "rate-commitment" -> byWhoeverRates(matter, mover);
            case "withdraw" -> everybodyAgrees(matter);
            case "consent-reconsideration",
                    "take-back-reconsideration",
                    "record-reconsideration",
                    "ask-reconsideration" -> reconsideration.refusal(matter, happening, mover);
            case "ask-secrecy" -> openSoFar(matter);
            case "assign", "dispatch", "reassign" -> units(happening);
            case "reply", "reply-again" -> points.refusal(matter, happening);
            default -> null;
        };
    }

    @Override
    public boolean hides(Matter matter, Happening happened, Mover mover) {
        return happened.event().equals("rate") && SuggestionViews.ratingsHidden(matter, mover);
    }

    private Optional<MoveResult.Refused> inOffice(Mover mover) {
        return office.lapsed(mover.person()).map(why -> new MoveResult.Refused(why.words(), why.basis(), null));
    }

    private MoveResult.@Nullable Refused mayBeHandedIn(Matter matter, Happening happening) {
        MoveResult.Refused late = inTime(matter, happening);
        if (late != null) {
            return late;
        }
        MoveResult.Refused outstanding = consents(matter);
        return outstanding != null ? outstanding : enoughSigners(matter);
    }

    /** After the presidium's deadline nothing is tabled as a motion of the session any more. */
    private MoveResult.@Nullable Refused inTime(Matter matter, Happening happening) {
        boolean motion = matter.run().procedure().id().equals(Suggestion.Kind.MOTION.procedure);
        boolean inSession = Carried.by(happening).text("congress").equals("in-session");
        if (!motion || !inSession) {
            return null;
        }
        LocalDateTime until = congress.of(suggestion(matter))
                .map(CongressSession::motionsUntil)
                .orElse(null);
        if (until == null || !happening.at().isAfter(until)) {
            return null;
        }
        String moment = until.toLocalDate() + " " + until.toLocalTime();
        return refused(
                "主席团决定的议案截止时间是 " + moment + "，已经过了。可以作为闭会期间的议案提出，或者改作代表建议",
                "The presidium's deadline for motions was " + moment
                        + ". Table it as one between sessions, or hand it in as a suggestion",
                "congress");
    }

    /** A motion needs as many deputies as the threshold says, the lead among them. */
    // law: 地方组织法 (2022) art. 22 — ten deputies or more together may table a motion at county level and above
    private MoveResult.@Nullable Refused enoughSigners(Matter matter) {
        List<String> threshold = matter.run().procedure().settings().getOrDefault("signers", List.of("1"));
        int needed = Integer.parseInt(threshold.getFirst());
        int signers = 1 + suggestion(matter).consents().size();
        if (signers >= needed) {
            return null;
        }
        return new MoveResult.Refused(
                new Words(
                        "需要" + needed + "名以上代表联名，现有" + signers + "名",
                        needed + " deputies or more must sign; there are " + signers),
                matter.run().procedure().bases().getFirst(),
                null);
    }

    /** Co-signers must have confirmed that the text is their will; one who has not is asked or left out. */
    private MoveResult.@Nullable Refused consents(Matter matter) {
        List<Signature> outstanding = suggestion(matter).outstanding();
        return outstanding.isEmpty()
                ? null
                : refused(
                        "以下代表尚未确认联名：" + names(outstanding) + "。请等待确认，或者移除邀请",
                        "These deputies have not consented to the present text: " + names(outstanding)
                                + ". Wait for them or take the invitation back",
                        null);
    }

    /** After a term change another signer may rate in a former deputy's place, and then nobody else does. */
    private MoveResult.@Nullable Refused byWhoeverRates(Matter matter, Mover mover) {
        List<String> raters = matter.tied(Matter.Person.RATER);
        if (raters.isEmpty() || (mover.person() != null && raters.contains(mover.person()))) {
            return null;
        }
        String name = suggestion(matter)
                .signature(raters.getFirst())
                .map(Signature::name)
                .orElse("");
        return refused(
                "换届后按本机关的规定由联名代表" + name + "评价。意见可以向该代表或者代表工作机构提出",
                "Since the new term " + name
                        + ", who co-signed it, rates it by this office's rule. Tell them or the deputies' office what you think",
                null);
    }

    /** A joint suggestion is withdrawn only if everybody who signed agrees, where the place asks for it. */
    private MoveResult.@Nullable Refused everybodyAgrees(Matter matter) {
        List<String> needed = matter.run().procedure().settings().getOrDefault("withdrawal", List.of());
        List<Signature> missing = suggestion(matter).notAgreeingToWithdrawal();
        return missing.isEmpty() || !needed.contains("all-signers")
                ? null
                : refused(
                        "联名建议须经全体联名代表同意方可撤回，尚未同意：" + names(missing),
                        "A joint suggestion is withdrawn only with every signer's agreement; missing: "
                                + names(missing),
                        null);
    }

    /** What stays on paper or is kept secret already needs no request. */
    private MoveResult.@Nullable Refused openSoFar(Matter matter) {
        return switch (suggestion(matter).secrecy()) {
            case OPEN -> null;
            case CONFIDENTIAL -> refused("提交时已经要求保密，现按保密办理", "It has been kept secret since it was drafted", null);
            case PAPER_ONLY -> refused("这件建议走纸质渠道，系统里只有编号", "It goes on paper; only its number is here", null);
        };
    }

    private static MoveResult.@Nullable Refused units(Happening happening) {
        List<Value.Assigned> units = Carried.by(happening).units("units");
        long leads = count(units, "lead");
        long separate = count(units, "separate");
        if (leads > 0 && separate > 0) {
            return refused("主办会办与分别办理不能同时选择", "Lead and separate handling do not go together", "units");
        }
        // A reassignment may bring in a co-handler alone: the lead stays.
        if (leads == 0 && separate == 0 && !happening.event().equals("reassign")) {
            return refused("须有一个主办单位，或者分别办理的单位", "A lead unit or separate units are needed", "units");
        }
        return null;
    }

    private static long count(List<Value.Assigned> units, String part) {
        return units.stream().filter(u -> u.part().equals(part)).count();
    }

    private Suggestion suggestion(Matter matter) {
        return suggestions
                .lock(matter.id())
                .orElseThrow(() -> new IllegalStateException("matter " + matter.number() + " has no suggestion"));
    }

    private static String names(List<Signature> signatures) {
        return signatures.stream().map(Signature::name).collect(Collectors.joining("、"));
    }

    private static MoveResult.Refused refused(String zh, String en, @Nullable String field) {
        return new MoveResult.Refused(new Words(zh, en), null, field);
    }
}
