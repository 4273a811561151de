package org.luoshi.platform.intake.assistant;

import org.luoshi.platform.intake.DraftAssistant;

/** The assistant where none is set. */
final class NoAssistant implements DraftAssistant {
    @Override
    public boolean on() {
        return false;
    }

    @Override
    public Answer propose(String words) {
        return new Answer.Failed(Failure.OFF, "");
    }
}
