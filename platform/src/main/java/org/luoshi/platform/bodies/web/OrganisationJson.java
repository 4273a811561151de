package org.luoshi.platform.bodies.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.BodiesOn;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.site.Frame;

/** An organisation for programs; {@code parent} is an {@code id} of the same list. */
public record OrganisationJson(
        String id,
        OrganisationKind kind,
        String name,
        String shortName,
        @Nullable String parent,
        LocalDate from) {

    static List<OrganisationJson> all(BodiesOn bodies) {
        return bodies.organisations().stream()
                .map(o -> new OrganisationJson(
                        o.id().toString(),
                        o.kind(),
                        o.name(),
                        o.shortName(),
                        o.parent() == null ? null : o.parent().toString(),
                        o.span().from()))
                .toList();
    }

    static List<List<String>> table(BodiesOn bodies, Frame frame) {
        List<Organisation> all = bodies.organisations();
        Map<OrganisationId, Organisation> byId =
                all.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        Stream<List<String>> head = Stream.of(List.of(
                frame.t("bodies.col.name"),
                frame.t("bodies.col.short"),
                frame.t("bodies.col.kind"),
                frame.t("bodies.col.parent"),
                frame.t("bodies.col.from")));
        Stream<List<String>> rows = all.stream().map(o -> {
            Organisation parent = o.parent() == null ? null : byId.get(o.parent());
            return List.of(
                    o.name(),
                    o.shortName(),
                    frame.t(o.kind().messageKey()),
                    parent == null ? "" : parent.name(),
                    o.span().from().toString());
        });
        return Stream.concat(head, rows).toList();
    }
}
