package org.luoshi.platform.sessions;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.procedure.vote.BodyRules;
import org.luoshi.procedure.vote.RuleBook;
import org.luoshi.procedure.yaml.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The rules the city's bodies meet and decide by (议事规则), read once at start from {@code procedures/sessions}.
 *
 * <p>Rules that do not check stop the start, as procedures do.
 */
@Component
public class SessionRules {
    private final RuleBook.Loaded loaded;
    private final String place;

    SessionRules(
            @Value("${luoshi.procedures:${luoshi.home:.}/procedures}") Path directory, ProcedureLibrary procedures) {
        this.place = procedures.profile().id();
        this.loaded = switch (RuleBook.load(directory)) {
            case RuleBook.Loaded all -> all;
            case RuleBook.Problems problems ->
                throw new IllegalStateException("rules in " + directory + " do not check:\n"
                        + problems.problems().stream().map(Problem::lineEn).collect(Collectors.joining("\n")));
        };
    }

    /** The rules of a meeting's body here; empty for a meeting that follows none. */
    public Optional<BodyRules> of(Meeting meeting) {
        return loaded.rules("sessions/" + meeting.rules(), place);
    }

    /** The same as they are on a day. */
    public Optional<BodyRules.OnDay> on(Meeting meeting, LocalDate day) {
        return of(meeting).flatMap(rules -> rules.on(day));
    }
}
