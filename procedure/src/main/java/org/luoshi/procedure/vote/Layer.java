package org.luoshi.procedure.vote;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.procedure.definition.Words;

/** The dated rules of one text: the nation's, or a place's laid over them. */
record Layer(
        List<Dated<Quorum>> quorum,
        Map<String, List<Dated<Majority>>> majorities,
        Map<String, List<Dated<Methods>>> methods,
        Map<String, List<Dated<Limit>>> limits,
        Map<String, Kind> kinds) {

    /** A kind names the majority and the methods it follows. */
    record Kind(Words title, String majority, String methods) {}

    Optional<Quorum> quorum(LocalDate day) {
        return Dated.on(quorum, day);
    }

    Optional<Majority> majority(String name, LocalDate day) {
        return Dated.on(majorities.getOrDefault(name, List.of()), day);
    }

    Optional<Methods> methods(String name, LocalDate day) {
        return Dated.on(methods.getOrDefault(name, List.of()), day);
    }

    Optional<Limit> limit(String name, LocalDate day) {
        return Dated.on(limits.getOrDefault(name, List.of()), day);
    }
}
