package org.luoshi.platform.bodies.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.BodiesOn;
import org.luoshi.platform.bodies.DatedName;
import org.luoshi.platform.bodies.Membership;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.bodies.PostRank;
import org.luoshi.platform.bodies.Span;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;

/**
 * One organisation on a day.
 *
 * @param existing whether it exists on that day
 * @param until its first day of no longer existing, null while it has no end
 * @param origin the import it came by; null when it came by hand
 * @param people those in its posts; staff is named to the office alone
 */
public record OrganisationPage(
        String id,
        String name,
        String kind,
        LocalDate day,
        boolean existing,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Link successor,
        List<Crumb> crumbs,
        List<NameRow> names,
        List<PersonRow> people,
        List<Link> below,
        @Nullable Origin origin,
        boolean mayManage) {

    /** Another organisation. */
    public record Link(String name, String href) {}

    /** A name and when it was borne. */
    public record NameRow(String name, String role, Span span) {}

    /** Somebody in a post; {@code href} is empty for those who may not open it. */
    public record PersonRow(String title, String name, String href, LocalDate since) {}

    static OrganisationPage of(
            Organisation organisation,
            Organisations organisations,
            Bodies bodies,
            LocalDate day,
            @Nullable Origin origin,
            Frame frame) {
        BodiesOn on = bodies.on(day);
        boolean mayManage = frame.may("bodies.manage");
        return new OrganisationPage(
                organisation.id().toString(),
                organisation.name(),
                frame.t(organisation.kind().messageKey()),
                day,
                organisation.span().covers(day),
                organisation.span().from(),
                organisation.span().until(),
                Optional.ofNullable(organisation.successor())
                        .map(organisations::require)
                        .map(OrganisationPage::link)
                        .orElse(null),
                crumbs(organisation, organisations, frame),
                names(organisations.namesOf(organisation.id()), frame),
                people(on.membersOf(organisation.id()), mayManage),
                on.organisations().stream()
                        .filter(o -> organisation.id().equals(o.parent()))
                        .map(OrganisationPage::link)
                        .toList(),
                origin,
                mayManage);
    }

    private static Link link(Organisation organisation) {
        return new Link(organisation.name(), "/bodies/" + organisation.id());
    }

    private static List<Crumb> crumbs(Organisation organisation, Organisations organisations, Frame frame) {
        List<Crumb> crumbs = new ArrayList<>();
        OrganisationId above = organisation.parent();
        while (above != null) {
            Organisation parent = organisations.require(above);
            crumbs.addFirst(new Crumb(parent.shortName(), "/bodies/" + parent.id()));
            above = parent.parent();
        }
        crumbs.addFirst(new Crumb(frame.t("bodies.nav"), "/bodies"));
        return crumbs;
    }

    private static List<NameRow> names(List<DatedName> names, Frame frame) {
        return names.stream()
                .map(n -> new NameRow(n.name(), frame.t("bodies.name." + n.role()), n.span()))
                .toList();
    }

    private static List<PersonRow> people(List<Membership> members, boolean mayManage) {
        return members.stream()
                .filter(m -> mayManage || m.post().rank() != PostRank.STAFF)
                .map(m -> new PersonRow(
                        m.post().title(),
                        m.person().name(),
                        mayManage ? "/bodies/people/" + m.person().id() : "",
                        m.span().from()))
                .toList();
    }

    public Field dayField(Frame frame) {
        return Field.of("on", frame.t("bodies.on")).value(day.toString()).mandatory();
    }
}
