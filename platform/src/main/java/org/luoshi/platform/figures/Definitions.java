package org.luoshi.platform.figures;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All counting rules of the installation, by id and version. */
@Component
class Definitions {
    private record Key(FigureId id, int version) {}

    private final Map<Key, FigureDefinition> all = new HashMap<>();
    private final Map<FigureId, FigureDefinition> newest = new HashMap<>();

    Definitions(List<FigureDefinition> definitions) {
        definitions.stream().sorted(comparingInt(FigureDefinition::version)).forEach(this::add);
    }

    private void add(FigureDefinition d) {
        if (all.put(new Key(d.id(), d.version()), d) != null) {
            throw new IllegalStateException("two definitions of " + d.id() + " version " + d.version());
        }
        newest.put(d.id(), d);
    }

    /** The rule in use now. */
    Optional<FigureDefinition> current(FigureId id) {
        return Optional.ofNullable(newest.get(id));
    }

    Optional<FigureDefinition> version(FigureId id, int version) {
        return Optional.ofNullable(all.get(new Key(id, version)));
    }

    /** The rules in use now, by id. */
    List<FigureDefinition> current() {
        return newest.values().stream().sorted(comparing(d -> d.id().value())).toList();
    }

    /** Every version carried, by id and version. */
    List<FigureDefinition> everyVersion() {
        return all.values().stream()
                .sorted(comparing((FigureDefinition d) -> d.id().value()).thenComparingInt(FigureDefinition::version))
                .toList();
    }
}
