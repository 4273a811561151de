package org.luoshi.platform.sessions;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.procedure.vote.BodyRules;
import org.luoshi.procedure.vote.RuleBook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The rules the bodies of this city meet and decide by, read once at start from {@code procedures/sessions}; the place's
 * profile is a setting.
 *
 * <p>Rules that do not check stop the start with every problem named by file and line.
 */
@Component
public class HouseRules {
    private final RuleBook.Loaded book;
    private final String place;

    HouseRules(@Value("${luoshi.procedures:${luoshi.home:.}/procedures}") Path directory, ProcedureLibrary procedures) {
        this.place = procedures.profile().id();
        this.book = switch (RuleBook.load(directory)) {
            case RuleBook.Loaded all -> all;
            case RuleBook.Problems problems ->
                throw new IllegalStateException("rules of bodies in " + directory + " do not check:\n"
                        + problems.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
        };
    }

    /** The rules of a meeting as they are on a day; an error when no law of that day was read. */
    public BodyRules.OnDay of(Meeting meeting, LocalDate day) {
        return book.rules("sessions/" + meeting.rules(), place)
                .flatMap(rules -> rules.on(day))
                .orElseThrow(() -> new IllegalStateException(
                        "no rules sessions/" + meeting.rules() + " for " + day + " in " + place));
    }
}
