package org.luoshi.platform.intake;

import java.util.List;
import java.util.Map;

/**
 * A language model that may propose drafts (草稿助手). It is off unless the operator names an endpoint inside the house; what it
 * says is checked against the text, and only a person makes a record of it.
 */
public interface DraftAssistant {
    /** Whether there is one. */
    boolean on();

    /** What it finds in these words; takes up to the patience of the port, so never within a transaction. */
    Answer propose(String words);

    /** What came back. */
    sealed interface Answer {
        /**
         * It proposes.
         *
         * @param name what it calls itself; empty for nothing
         */
        record Proposed(String name, List<Proposal> proposals) implements Answer {
            public Proposed {
                proposals = List.copyOf(proposals);
            }
        }

        /**
         * There is nothing to use.
         *
         * @param detail for the journal, never a word of the text
         */
        record Failed(Failure why, String detail) implements Answer {}
    }

    /**
     * One draft as it proposes it; nothing of it is believed yet.
     *
     * @param kind the name of a {@link DraftKind}
     * @param quote the words it stands on
     * @param why its reason in a line
     */
    record Proposal(String kind, String quote, Map<String, String> fields, String why) {
        public Proposal {
            fields = Map.copyOf(fields);
        }
    }

    /** Why there is nothing to use. */
    enum Failure {
        OFF,
        /** Its name leads out of the house by now. */
        OUTSIDE,
        TEXT_TOO_LONG,
        UNREACHABLE,
        SLOW,
        ANSWER_TOO_LARGE,
        /** It refused, failed, or sent the request on elsewhere. */
        STATUS,
        /** Its answer has another shape. */
        SHAPE
    }
}
