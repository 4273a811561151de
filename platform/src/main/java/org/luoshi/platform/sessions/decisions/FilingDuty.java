package org.luoshi.platform.sessions.decisions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.bodies.CongressSessions;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.matters.Source;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** Opens the duty to file an accepted resignation with the next congress session (接受辞职报大会备案). */
// law: 地方组织法 (2022) art. 32 — between sessions the standing committee accepts, then files with the congress
@Component
class FilingDuty {
    private static final String PROCEDURE = "sessions/filing-duty";
    private static final Mover SYSTEM = new Mover("system", "系统", Set.of("system"), null, null, true);

    private final OpenMatter open;
    private final MoveMatter move;
    private final CongressSessions sessions;

    FilingDuty(OpenMatter open, MoveMatter move, CongressSessions sessions) {
        this.open = open;
        this.move = move;
        this.sessions = sessions;
    }

    /** The duty, opened; empty for a post the article does not name. */
    Optional<Effect> open(Decision decision, Nomination nomination) {
        return postKind(nomination.organisation().kind()).map(kind -> {
            Matter matter = open.handle(
                    new OpenMatter.New(
                            MatterId.fresh(),
                            "辞备" + decision.passedOn().getYear() + "-",
                            PROCEDURE,
                            decision.title(),
                            new Source(
                                    "decision",
                                    decision.id().toString(),
                                    decision.number().text()),
                            false,
                            null,
                            List.of()),
                    SYSTEM);
            accept(matter, decision, nomination, kind);
            return new Effect(
                    decision.id(),
                    0,
                    Effect.Kind.FILING,
                    nomination.id(),
                    nomination.person().name(),
                    matter.number(),
                    "",
                    List.of(),
                    MatterLinks.under(MatterLinks.GENERAL, matter.number()));
        });
    }

    private void accept(Matter matter, Decision decision, Nomination nomination, String kind) {
        Map<String, Value> carried = new LinkedHashMap<>();
        carried.put("person", new Value.Text(nomination.person().name()));
        carried.put("post", new Value.Text(nomination.post()));
        carried.put("post-kind", new Value.Text(kind));
        carried.put("accepted-on", new Value.Day(decision.passedOn()));
        carried.put("decision", new Value.Text(decision.number().text()));
        sessions.next(decision.passedOn()).ifPresent(next -> carried.put("congress-on", new Value.Day(next.opens())));
        MoveResult result =
                move.handle(new MoveMatter.Command(matter.id(), matter.version(), "accept", carried), SYSTEM);
        if (!(result instanceof MoveResult.Done)) {
            throw new IllegalStateException("a filing duty does not begin: " + result);
        }
    }

    private static Optional<String> postKind(OrganisationKind kind) {
        return switch (kind) {
            case STANDING_COMMITTEE, SPECIAL_COMMITTEE -> Optional.of("committee");
            case GOVERNMENT -> Optional.of("government");
            case SUPERVISORY_COMMISSION -> Optional.of("supervision");
            case COURT -> Optional.of("court");
            case PROCURATORATE -> Optional.of("procurator-general");
            case CONGRESS,
                    GOVERNMENT_GENERAL_OFFICE,
                    BUREAU,
                    COUNTY,
                    WORKING_BODY,
                    ADMINISTRATIVE_OFFICE,
                    DELEGATION,
                    MASS_ORGANIZATION,
                    OTHER -> Optional.empty();
        };
    }
}
