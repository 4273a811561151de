package org.luoshi.platform.matters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Outcome;
import org.springframework.stereotype.Component;

/**
 * Keeps a matter from being closed as carried out while a part of it is open (分项未了不归档).
 *
 * <p>Closing says that everything was done; an open part says it was not. Whoever gave the part out accepts it or cancels it
 * with its reason, so nobody is held up. Replies, ratings and 办结 are not held up at all: the law counts their days. Nor is
 * an act that stops a matter without its purpose: a deputy's right to withdraw waits for nobody's work.
 */
@Component
class OpenParts {
    private final SubItems parts;

    OpenParts(SubItems parts) {
        this.parts = parts;
    }

    MoveResult.@Nullable Refused refusal(Matter matter, Outcome.Moved moved) {
        if (moved.run().currentStep().kind() != Step.Kind.END || matter.run().ended()) {
            return null;
        }
        List<String> open = parts.open(matter.id());
        return open.isEmpty() ? null : new MoveResult.Refused(words(open), null, null);
    }

    private static Words words(List<String> open) {
        return new Words(
                "还有" + open.size() + "个分项没有完成：" + String.join("、", open) + "。请先完成验收，或者说明理由取消，再归档",
                open.size() + " parts are still open: " + String.join(", ", open)
                        + ". Accept them, or cancel them with a reason, before the matter is closed");
    }
}
