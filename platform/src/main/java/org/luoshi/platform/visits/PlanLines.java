package org.luoshi.platform.visits;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.bodies.Person;
import org.springframework.stereotype.Component;

/** Stops and people as a plan writes them, one a line, in forms and tables alike; a table's cell may part them by ；. */
@Component
public class PlanLines {
    /** {@code 09:30 示例乳业 | 临江路 18 号}: time and address may be missing. */
    private static final Pattern STOP = Pattern.compile("(?:([0-2]?\\d[:：][0-5]\\d)\\s+)?([^|｜]+)(?:[|｜](.*))?");
    /** {@code 王某某，市水务局}. */
    private static final Pattern PERSON = Pattern.compile("([^,，]+)(?:[,，](.*))?");

    private static final Pattern PARTED = Pattern.compile("[;；\\n]");

    private final People people;

    PlanLines(People people) {
        this.people = people;
    }

    /** In their order, each with an identity of its own. */
    public List<PlanVisit.PlannedStop> stops(String text) {
        return lines(text).map(PlanLines::stop).toList();
    }

    public List<Participant> participants(String text) {
        return lines(text)
                .map(PERSON::matcher)
                .filter(Matcher::matches)
                .map(parts -> participant(parts.group(1), parts.group(2) == null ? "" : parts.group(2)))
                .toList();
    }

    /** A name that means one person of the register is that person, who may then look into the visit. */
    public Participant participant(String name, String post) {
        List<Person> named = people.named(name.strip());
        return new Participant(named.size() == 1 ? named.getFirst().id() : null, name.strip(), post.strip());
    }

    private static Stream<String> lines(String text) {
        return PARTED.splitAsStream(text).map(String::strip).filter(line -> !line.isEmpty());
    }

    private static PlanVisit.PlannedStop stop(String line) {
        Matcher parts = STOP.matcher(line);
        if (!parts.matches()) {
            return new PlanVisit.PlannedStop(StopId.fresh(), line, "", null);
        }
        String address = parts.group(3) == null ? "" : parts.group(3).strip();
        return new PlanVisit.PlannedStop(StopId.fresh(), parts.group(2).strip(), address, time(parts.group(1)));
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        try {
            return text == null ? null : LocalTime.parse(("0" + text.replace('：', ':')).substring(text.length() - 4));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
