package org.luoshi.platform.sessions.decisions;

import java.util.List;
import java.util.UUID;

/**
 * What a decision changed, or why it could not yet (决定的效力).
 *
 * @param cause the nomination or change of a deputy it carries out
 * @param who whose post or standing it is
 * @param what the post, or the key of the ground
 * @param reason the key of the words why it waits; empty once done
 * @param href what it made, to be opened; may be empty
 */
public record Effect(
        DecisionId decision,
        int place,
        Kind kind,
        UUID cause,
        String who,
        String what,
        String reason,
        List<String> reasonArgs,
        String href) {
    public Effect {
        reasonArgs = List.copyOf(reasonArgs);
    }

    /** What it does. */
    public enum Kind {
        /** 任命: the register of office holders has the person from that day. */
        APPOINTED,
        /** 免职、撤职. */
        REMOVED,
        /** 接受辞职. */
        RESIGNED,
        /** 报大会备案: the duty to file an accepted resignation. */
        FILING,
        DEPUTY_CONFIRMED,
        DEPUTY_SUSPENDED,
        DEPUTY_RESUMED,
        DEPUTY_ENDED;

        public String messageKey() {
            return "decisions.effect." + name();
        }
    }

    public boolean done() {
        return reason.isEmpty();
    }
}
