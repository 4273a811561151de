package org.luoshi.procedure.draw;

import java.util.List;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Step;

/** A step in its place: its title, a row for each event that can happen there, a row for each limit that begins there. */
record Box(Step step, List<Event> events, List<Clock> clocks, int x, int y) {
    private static final int PADDING = 14;
    private static final int HEAD = 32;
    private static final int ROW = 19;
    private static final int CLOCK = 17;
    private static final int EVENT_SIZE = 12;

    int textX() {
        return x + PADDING;
    }

    int width() {
        int widest = Text.width(step.title().zh(), 14);
        for (var event : events) {
            widest = Math.max(widest, Text.width(Text.label(event), EVENT_SIZE));
        }
        for (var clock : clocks) {
            widest = Math.max(widest, Text.width(Text.label(clock), 11));
        }
        return widest + 2 * PADDING;
    }

    int height() {
        return HEAD + events.size() * ROW + clocks.size() * CLOCK + (clocks.isEmpty() ? 4 : 8);
    }

    /** The middle of an event's row. */
    int rowY(Event event) {
        return y + HEAD + events.indexOf(event) * ROW + ROW / 2;
    }

    int clockY(int index) {
        return y + HEAD + events.size() * ROW + index * CLOCK + 14;
    }

    int titleY() {
        return y + 17;
    }

    int right() {
        return x + width();
    }

    Box at(int newX, int newY) {
        return new Box(step, events, clocks, newX, newY);
    }
}
