package org.luoshi.platform.bodies.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.BodiesOn;
import org.luoshi.platform.bodies.Contact;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.Membership;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.bodies.Person;
import org.luoshi.platform.bodies.StandIn;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Frame;

/**
 * A person as the office sees one.
 *
 * @param href of this page
 * @param deputy the page of the deputy this person is today, empty when none
 * @param standIns who acts for this person today
 * @param origin the import they came by; null when they were entered by hand
 * @param contact null for those who may not see it
 */
public record PersonPage(
        String name,
        String href,
        String deputy,
        List<PostRow> posts,
        List<StandIn> standIns,
        @Nullable Contact contact,
        @Nullable Origin origin,
        List<Crumb> crumbs) {

    /** A post held or once held; {@code end} leads to its ending, empty when it has an end. */
    public record PostRow(
            String organisation,
            String organisationHref,
            String title,
            LocalDate from,
            @Nullable LocalDate until,
            String basis,
            String end) {}

    static PersonPage of(
            Person person,
            BodiesOn today,
            Organisations organisations,
            List<StandIn> standIns,
            @Nullable Contact contact,
            @Nullable Origin origin,
            Frame frame) {
        String href = "/bodies/people/" + person.id();
        return new PersonPage(
                person.name(),
                href,
                today.deputy(person.id())
                        .map(Deputy::id)
                        .map(id -> "/deputies/" + id)
                        .orElse(""),
                today.careerOf(person.id()).stream()
                        .map(m -> row(m, organisations.require(m.post().organisation()), href))
                        .toList(),
                standIns,
                contact,
                origin,
                List.of(new Crumb(frame.t("bodies.nav"), "/bodies")));
    }

    private static PostRow row(Membership held, Organisation organisation, String href) {
        return new PostRow(
                organisation.name(),
                "/bodies/" + organisation.id(),
                held.post().title(),
                held.span().from(),
                held.span().until(),
                held.basis(),
                held.span().until() == null ? href + "/posts/" + held.id() + "/end" : "");
    }
}
