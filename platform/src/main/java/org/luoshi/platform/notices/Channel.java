package org.luoshi.platform.notices;

/** One way out of the house: mail, or short message. A channel that is not set up is no bean at all. */
interface Channel {
    /** The name in the outbox: {@code mail}, {@code short-message}. */
    String name();

    /** Tries once. May be called again for the same notice: the receiver recognises it by its id. */
    Outcome deliver(Outgoing notice);

    /** Nothing more for now: what is kept open between two notices may be closed. */
    default void rest() {}

    /** What became of one try. */
    sealed interface Outcome {
        record Delivered() implements Outcome {}

        /** The person has no address for this channel: the inbox alone carries the notice. */
        record NoAddress() implements Outcome {}

        /**
         * This try did not get through; the outbox tries again.
         *
         * @param problem what the other side said, for the operator
         */
        record Failed(String problem) implements Outcome {}
    }
}
