package org.luoshi.platform.matters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Procedures;
import org.luoshi.procedure.definition.Profile;
import org.luoshi.procedure.remind.Reminders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The procedures this city runs, read once at start from {@code procedures/}; the place's profile is a setting.
 *
 * <p>A directory that does not check stops the start with every problem named by file and line: a city must not run on
 * half its rules.
 */
@Component
public class ProcedureLibrary {
    private final Procedures.Loaded loaded;
    private final Profile profile;

    ProcedureLibrary(
            @Value("${luoshi.procedures:${luoshi.home:.}/procedures}") Path directory,
            @Value("${luoshi.profile:#{${luoshi.demo:false} ? 'qingdao' : 'national'}}") String place) {
        this.loaded = switch (Procedures.load(directory)) {
            case Procedures.Loaded all -> all;
            case Procedures.Problems problems ->
                throw new IllegalStateException("procedures in " + directory + " do not check:\n"
                        + problems.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
        };
        this.profile = loaded.profile(place)
                .orElseThrow(() -> new IllegalStateException("luoshi.profile=" + place + " is no place; known: "
                        + loaded.profiles().keySet()));
    }

    /** The procedure with the rules of this city's profile; the national base where the profile says nothing. */
    public Procedure here(String id) {
        return in(id, profile.id());
    }

    /** The procedure with the rules of {@code place}. */
    public Procedure in(String id, String place) {
        return loaded.procedure(id, place)
                .or(() -> loaded.procedure(id, Profile.NATIONAL))
                .orElseThrow(() -> new IllegalArgumentException("no procedure " + id + " among " + ids()));
    }

    /** The procedure of this name here, if there is one. */
    public Optional<Procedure> find(String id) {
        return loaded.procedures().containsKey(id) ? Optional.of(here(id)) : Optional.empty();
    }

    /** Ids of every procedure, in order. */
    public List<String> ids() {
        return loaded.procedures().keySet().stream().sorted().toList();
    }

    /** What the rules of reminding may name. */
    Reminders.Known named() {
        return Reminders.Known.of(loaded);
    }

    /** The profile in force here. */
    public Profile profile() {
        return profile;
    }
}
