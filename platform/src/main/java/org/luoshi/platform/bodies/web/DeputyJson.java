package org.luoshi.platform.bodies.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.DeputyStatus;
import org.luoshi.platform.site.Frame;

/** A deputy for programs: what everybody may know. */
public record DeputyJson(
        String id, String name, String electedBy, String delegation, LocalDate electedOn, DeputyStatus status) {

    static DeputyJson of(Deputy deputy) {
        return new DeputyJson(
                deputy.id().toString(),
                deputy.person().name(),
                deputy.electedBy(),
                deputy.delegation().name(),
                deputy.electedOn(),
                deputy.status());
    }

    static List<List<String>> table(List<Deputy> deputies, Frame frame) {
        Stream<List<String>> head = Stream.of(List.of(
                frame.t("bodies.col.delegation"),
                frame.t("bodies.col.person"),
                frame.t("bodies.col.elected-by"),
                frame.t("bodies.col.elected-on"),
                frame.t("bodies.col.status")));
        Stream<List<String>> rows = deputies.stream()
                .map(d -> List.of(
                        d.delegation().name(),
                        d.person().name(),
                        d.electedBy(),
                        d.electedOn().toString(),
                        frame.t(d.status().messageKey())));
        return Stream.concat(head, rows).toList();
    }
}
