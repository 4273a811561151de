package org.luoshi.procedure.simulate;

import java.util.Map;

/**
 * How often people do what, in weights: what is twice as heavy happens twice as often.
 *
 * <p>Example: {@code request-return} weighs 3 where {@code contact} weighs 20; a discontented owner chooses
 * {@code dissatisfied} with weight 6.
 *
 * @param events weight by event id; others weigh by what they do: moving the matter on is heavy, merely saying something
 *     is light, ending it before its purpose is lightest
 * @param choices weight by option id; others weigh 1
 * @param discontented weight by option id for the owners who are hard to satisfy; others as in {@code choices}
 */
public record Habits(Map<String, Integer> events, Map<String, Integer> choices, Map<String, Integer> discontented) {
    /** Nothing is known about these people. */
    public static final Habits UNKNOWN = new Habits(Map.of(), Map.of(), Map.of());

    public Habits {
        events = Map.copyOf(events);
        choices = Map.copyOf(choices);
        discontented = Map.copyOf(discontented);
    }
}
