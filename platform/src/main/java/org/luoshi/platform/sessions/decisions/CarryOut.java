package org.luoshi.platform.sessions.decisions;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Carries out what a decision says, from the day it passed and in its transaction (决定生效). What the register refuses is
 * written down with its reason and can be sent again; what is done is not done twice.
 */
@Component
class CarryOut {
    private final Nominations nominations;
    private final DeputyChanges changes;
    private final PostEffects posts;
    private final DeputyEffects standings;
    private final Effects effects;

    CarryOut(
            Nominations nominations,
            DeputyChanges changes,
            PostEffects posts,
            DeputyEffects standings,
            Effects effects) {
        this.nominations = nominations;
        this.changes = changes;
        this.posts = posts;
        this.standings = standings;
        this.effects = effects;
    }

    /**
     * Does what is still to do.
     *
     * @param again whether a person sends it again, who vouches that what was waited for is there
     */
    void of(Decision decision, boolean again, TheVote by) {
        for (Nomination nomination : nominations.of(decision.item())) {
            if (!effects.isDone(decision.id(), PostEffects.kind(nomination), nomination.id())) {
                posts.carryOut(decision, nomination, again, by).forEach(effects::put);
            }
        }
        List<DeputyChange> concerned = changes.of(decision.item()).stream()
                .filter(change -> !effects.isDone(decision.id(), DeputyEffects.kind(change), change.id()))
                .toList();
        standings.carryOut(decision, concerned, by).forEach(effects::put);
    }
}
