package org.luoshi.platform.bodies.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.BodiesOn;
import org.luoshi.platform.bodies.Lookup;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.bodies.Person;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;

/**
 * The tree of organisations on a day, or what a search found in it.
 *
 * @param found what the search found, null while nobody searched
 * @param exact whether the name searched for is one of those found, so that they are not merely alike
 */
public record TreePage(
        LocalDate day,
        String q,
        List<Node> tree,
        @Nullable List<Node> found,
        boolean exact,
        int count,
        boolean mayManage) {

    /** An organisation with those below it. */
    public record Node(String name, String kind, String href, String head, List<Node> below) {}

    static TreePage of(BodiesOn bodies, LocalDate day, String q, String suffix, Frame frame) {
        List<Organisation> all = bodies.organisations();
        Builder builder = new Builder(all, bodies.heads(), suffix, frame);
        Lookup lookup = q.isEmpty() ? new Lookup.None(List.of()) : bodies.find(q);
        List<Node> found = q.isEmpty() ? null : builder.leaves(matches(lookup, all, q));
        boolean exact = !(lookup instanceof Lookup.None);
        return new TreePage(day, q, builder.below(null), found, exact, all.size(), frame.may("bodies.manage"));
    }

    private static List<Organisation> matches(Lookup lookup, List<Organisation> all, String q) {
        List<Organisation> containing = all.stream()
                .filter(o -> o.name().contains(q) || o.shortName().contains(q))
                .toList();
        return switch (lookup) {
            case Lookup.Unique(Organisation one) -> containing.contains(one) ? containing : List.of(one);
            case Lookup.Ambiguous(List<Organisation> several) -> several;
            case Lookup.None(List<Organisation> nearest) -> containing.isEmpty() ? nearest : containing;
        };
    }

    public Field dayField(Frame frame) {
        return Field.of("on", frame.t("bodies.on")).value(day.toString()).mandatory();
    }

    public Field searchField(Frame frame) {
        return Field.of("q", frame.t("bodies.search")).value(q).mandatory();
    }

    public boolean filtered(Frame frame) {
        return !q.isEmpty() || !day.equals(frame.today());
    }

    /** Puts children below their parents; one whose parent no longer exists stands at the top. */
    private record Builder(List<Organisation> all, Map<OrganisationId, Person> heads, String suffix, Frame frame) {
        List<Node> below(@Nullable OrganisationId parent) {
            return all.stream()
                    .filter(o -> parent == null ? isTop(o) : parent.equals(o.parent()))
                    .filter(o -> o.kind() != OrganisationKind.DELEGATION)
                    .map(o -> node(o, below(o.id())))
                    .toList();
        }

        List<Node> leaves(List<Organisation> organisations) {
            return organisations.stream().map(o -> node(o, List.of())).toList();
        }

        private Node node(Organisation o, List<Node> below) {
            Person head = heads.get(o.id());
            return new Node(
                    o.name(),
                    frame.t(o.kind().messageKey()),
                    "/bodies/" + o.id() + suffix,
                    head == null ? "" : head.name(),
                    below);
        }

        private boolean isTop(Organisation organisation) {
            return organisation.parent() == null || all.stream().noneMatch(o -> o.id().equals(organisation.parent()));
        }
    }
}
