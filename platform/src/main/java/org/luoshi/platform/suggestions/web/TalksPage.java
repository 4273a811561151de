package org.luoshi.platform.suggestions.web;

import java.util.List;
import org.luoshi.platform.matters.Names;

/**
 * The talks before the meeting: for the office every suggestion with its units' answers, for a unit what it was asked.
 *
 * @param office whose page it is
 * @param units whom to choose from
 */
public record TalksPage(boolean office, List<Line> lines, List<Names.Choice> units, int open) {
    /** One suggestion, with the answers of the units asked. */
    public record Line(
            String number, String id, String title, String facts, String proposal, String lead, List<Answer> answers) {}

    /** What one unit said; {@code state} ends a message key. */
    public record Answer(
            String unit, String part, String state, String reason, String other, boolean settled, boolean mayAnswer) {}
}
