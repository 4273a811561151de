package org.luoshi.platform.burden;

import java.util.List;
import java.util.Map;

/**
 * Which lines of the journal are acts of a unit outside its matters (事项以外的登记): all but those named here. A step of a matter
 * is called by its event, without a point, and is counted where its form is.
 */
final class OutsideMatters {
    /** Signing in, accounts and roles, reading and taking along, own views, what machines do. */
    static final List<String> AREAS =
            List.of("access", "account", "role", "journal", "archive", "file", "view", "notices", "exchange");

    /** Presence, ballots, looking before confirming, and what follows by itself. */
    static final List<String> NO_FORMS = List.of(
            "import.preview",
            "poll.cast",
            "session.come",
            "session.leave",
            "session.speech.ask",
            "session.speech.give",
            "session.speech.end",
            "session.settle",
            "cooperation.received",
            "matter.feed",
            "matter.recount",
            "matter.related",
            "matter.merged");

    /** What is typed there goes into a matter, and is counted there. */
    static final List<String> INTO_MATTERS = List.of(
            "matter.open",
            "matter.start",
            "visit.assign",
            "visit.hand-over",
            "visit.request.send",
            "instruction.assign",
            "conference.deploy",
            "session.compile",
            "suggestion.assign",
            "suggestion.register-papers",
            "suggestion.run-round");

    private OutsideMatters() {}

    /** As parameters of a statement. */
    static Map<String, List<String>> params() {
        return Map.of("areas", AREAS, "noForms", NO_FORMS, "intoMatters", INTO_MATTERS);
    }
}
