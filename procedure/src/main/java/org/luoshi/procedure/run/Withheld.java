package org.luoshi.procedure.run;

import org.luoshi.procedure.definition.Event;

/**
 * An act that is this person's to do in this step, but not yet or no longer (暂时不能办理): a reply before the deputy was
 * heard, a request to return after its window.
 *
 * @param event the act
 * @param reason the condition that does not hold
 */
public record Withheld(Event event, Refusal reason) {}
