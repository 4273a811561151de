package org.luoshi.platform.sessions.congress;

import java.util.Map;
import java.util.Set;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** A preparation's matter as the register and the standing committee's votes move it. */
@Component
class PreparationRun {
    static final Mover SYSTEM = new Mover("system", "系统", Set.of("system"), null, null, true);

    private final Matters matters;
    private final MoveMatter move;
    private final Messages messages;

    PreparationRun(Matters matters, MoveMatter move, Messages messages) {
        this.matters = matters;
        this.move = move;
        this.messages = messages;
    }

    /** Whether the event is possible from where the preparation stands. */
    boolean takes(MatterId id, String event) {
        Matter matter = matter(id);
        String step = matter.run().currentStep().id();
        return matter.run()
                .procedure()
                .event(event)
                .map(Event::from)
                .filter(from -> from.contains(step))
                .isPresent();
    }

    void tell(MatterId id, String event, Map<String, Value> carried) {
        Matter matter = matter(id);
        MoveResult result = move.handle(new MoveMatter.Command(id, matter.version(), event, carried), SYSTEM);
        if (!(result instanceof MoveResult.Done)) {
            throw new IllegalStateException(
                    "preparation " + matter.number() + " is not moved by " + event + ": " + result);
        }
    }

    /** The register has the day of the session, or another day than before. */
    void dated(Preparation preparation, CongressSession session) {
        MatterId id = preparation.matter();
        Value opens = new Value.Day(session.opens());
        Value.Text register = new Value.Text(messages.text(Lang.ZH, "congress.by-register"));
        if (takes(id, "decide-date")) {
            tell(
                    id,
                    "decide-date",
                    Map.of("congress-on", opens, "calling", new Value.Text("ordinary"), "decision", register));
        } else if (takes(id, "move-date") && !stands(id, opens)) {
            tell(id, "move-date", Map.of("congress-on", opens, "reason", register, "decision", register));
        }
    }

    private boolean stands(MatterId id, Value opens) {
        return matter(id).run().history().stream()
                .map(happening -> happening.carried().get("congress-on"))
                .filter(Value.Day.class::isInstance)
                .reduce((_, later) -> later)
                .filter(opens::equals)
                .isPresent();
    }

    private Matter matter(MatterId id) {
        return matters.find(id).orElseThrow(() -> new IllegalStateException("no matter " + id + " of a preparation"));
    }
}
