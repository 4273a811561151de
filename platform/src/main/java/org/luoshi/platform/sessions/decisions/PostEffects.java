package org.luoshi.platform.sessions.decisions;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.bodies.AppointToPost;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.BodiesRefusal;
import org.luoshi.platform.bodies.BodiesResult;
import org.luoshi.platform.bodies.EndMembership;
import org.luoshi.platform.bodies.MembershipId;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.bodies.PostRank;
import org.springframework.stereotype.Component;

/** What a decision does to posts: an office holder begins or ends on the day of passing, on the decision's number. */
// law: 地方组织法 (2022) art. 50 — from the day of passing; nobody takes up or leaves a post before
@Component
class PostEffects {
    /** Why a resignation waits. */
    static final String APPROVAL = "decisions.waits.approval";

    private final AppointToPost appoint;
    private final EndMembership end;
    private final Bodies bodies;
    private final FilingDuty filing;

    PostEffects(AppointToPost appoint, EndMembership end, Bodies bodies, FilingDuty filing) {
        this.appoint = appoint;
        this.end = end;
        this.bodies = bodies;
        this.filing = filing;
    }

    static Effect.Kind kind(Nomination nomination) {
        return switch (nomination.act()) {
            case APPOINT -> Effect.Kind.APPOINTED;
            case REMOVE -> Effect.Kind.REMOVED;
            case ACCEPT_RESIGNATION -> Effect.Kind.RESIGNED;
        };
    }

    List<Effect> carryOut(Decision decision, Nomination nomination, boolean again, TheVote by) {
        return switch (nomination.act()) {
            case APPOINT -> List.of(effect(decision, nomination, appoint(decision, nomination, by)));
            case REMOVE -> List.of(effect(decision, nomination, end(decision, nomination, by)));
            case ACCEPT_RESIGNATION -> resignation(decision, nomination, again, by);
        };
    }

    private List<Effect> resignation(Decision decision, Nomination nomination, boolean again, TheVote by) {
        List<Effect> effects = new ArrayList<>();
        boolean waits = needsApproval(nomination) && !again;
        effects.add(
                waits
                        ? waiting(decision, nomination, APPROVAL, List.of())
                        : effect(decision, nomination, end(decision, nomination, by)));
        if (!again) {
            filing.open(decision, nomination).ifPresent(effects::add);
        }
        return effects;
    }

    // law: 地方组织法 (2022) art. 32 — a procurator-general's resignation is approved from above besides
    private static boolean needsApproval(Nomination nomination) {
        return nomination.organisation().kind() == OrganisationKind.PROCURATORATE
                && nomination.rank() == PostRank.PRINCIPAL_HEAD;
    }

    private BodiesResult<MembershipId> appoint(Decision decision, Nomination nomination, TheVote by) {
        return appoint.handle(
                new AppointToPost.Command(
                        MembershipId.random(),
                        nomination.person().id(),
                        nomination.organisation().id(),
                        nomination.title(),
                        nomination.rank(),
                        decision.passedOn(),
                        decision.number().text()),
                by);
    }

    private BodiesResult<MembershipId> end(Decision decision, Nomination nomination, TheVote by) {
        return bodies.on(decision.passedOn()).postsOf(nomination.person().id()).stream()
                .filter(held -> held.post()
                                .organisation()
                                .equals(nomination.organisation().id())
                        && held.post().title().equals(nomination.title()))
                .findFirst()
                .map(held -> end.handle(
                        new EndMembership.Command(
                                held.id(),
                                decision.passedOn(),
                                decision.number().text()),
                        by))
                .orElseGet(() -> BodiesResult.refused(new BodiesRefusal.NotThere("membership", decision.passedOn())));
    }

    private static Effect effect(Decision decision, Nomination nomination, BodiesResult<MembershipId> result) {
        return result.fold(
                _ -> waiting(decision, nomination, "", List.of()),
                refusal -> waiting(
                        decision,
                        nomination,
                        refusal.messageKey(),
                        refusal.args().stream().map(Object::toString).toList()));
    }

    private static Effect waiting(Decision decision, Nomination nomination, String reason, List<String> args) {
        return new Effect(
                decision.id(),
                0,
                kind(nomination),
                nomination.id(),
                nomination.person().name(),
                nomination.post(),
                reason,
                args,
                "/bodies/people/" + nomination.person().id());
    }
}
