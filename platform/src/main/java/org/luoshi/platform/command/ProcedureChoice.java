package org.luoshi.platform.command;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Procedures;
import org.luoshi.procedure.definition.Profile;
import org.luoshi.procedure.yaml.Nearest;

/** Which procedure somebody means, in which place; a name nobody knows is answered with the nearest one. */
sealed interface ProcedureChoice {

    record Known(Profile profile, Procedure procedure) implements ProcedureChoice {}

    record Unknown(String message) implements ProcedureChoice {}

    static ProcedureChoice of(Procedures.Loaded loaded, String name, String place) {
        if (!loaded.procedures().containsKey(name)) {
            return new Unknown(
                    unknown("程序", "procedure", name, loaded.procedures().keySet()));
        }
        Optional<Profile> profile = loaded.profile(place.strip());
        if (profile.isEmpty()) {
            return new Unknown(unknown("地方", "place", place, places(loaded)));
        }
        return loaded.procedure(name, profile.get().id())
                .map(procedure -> new Known(profile.get(), procedure))
                .orElseThrow(() -> new IllegalStateException(
                        name + " has no place " + profile.get().id()));
    }

    private static Collection<String> places(Procedures.Loaded loaded) {
        var names = new TreeSet<String>();
        loaded.profiles().values().forEach(profile -> {
            names.add(profile.id());
            names.add(profile.title().zh());
        });
        return names;
    }

    /** That nothing has this name, and what may have been meant. */
    static String unknown(String zh, String en, String name, Collection<String> known) {
        String list = String.join(", ", known);
        String hint = Nearest.to(name, known)
                .map("是不是“%1$s”？ / Did you mean “%1$s”?"::formatted)
                .orElse("可用 / known: " + list);
        return "没有“%s”这一%s。 / There is no %s “%s”. %s".formatted(name, zh, en, name, hint);
    }
}
