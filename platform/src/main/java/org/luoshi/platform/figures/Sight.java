package org.luoshi.platform.figures;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.luoshi.platform.site.Viewer;

/** Which records behind a figure a reader may open; of the others the number is shown. Asked at the moment of reading. */
@FunctionalInterface
public interface Sight {
    Predicate<FigureRecord> among(Viewer viewer, List<FigureRecord> records);

    /** All of them, for anyone. */
    static Sight ofAll() {
        return (_, _) -> _ -> true;
    }

    /** All of them, for whoever has the permission. */
    static Sight permitted(String permission) {
        return (viewer, _) -> _ -> viewer.may(permission);
    }

    /** Those whose ids come back: {@code Sight.byId(matters::openTo)}. */
    static Sight byId(BiFunction<Viewer, Set<String>, Set<String>> openTo) {
        return (viewer, records) -> {
            Set<String> ids = records.stream().map(FigureRecord::id).collect(Collectors.toSet());
            Set<String> open = openTo.apply(viewer, ids);
            return record -> open.contains(record.id());
        };
    }

    /** The records as this reader sees them. */
    default List<FigureRecord> shown(Viewer viewer, List<FigureRecord> records) {
        Predicate<FigureRecord> open = among(viewer, records);
        return records.stream()
                .map(record -> open.test(record) ? record : record.numberOnly())
                .toList();
    }
}
