package org.luoshi.platform.bodies.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.BodiesOn;
import org.luoshi.platform.bodies.Contact;
import org.luoshi.platform.bodies.Deputies;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.DeputyStep;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.bodies.Term;
import org.luoshi.platform.bodies.Terms;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Frame;
import org.luoshi.procedure.definition.Basis;

/**
 * One deputy.
 *
 * @param course how the standing went, oldest first
 * @param origin the import they came by; null when they were entered by hand
 * @param certificateNo and {@code contact}: empty and null except for the office
 */
public record DeputyPage(
        String id,
        String personId,
        String name,
        String status,
        boolean ended,
        int term,
        String electedBy,
        LocalDate electedOn,
        String delegation,
        String delegationHref,
        List<StepRow> course,
        String certificateNo,
        @Nullable Contact contact,
        @Nullable Origin origin,
        List<Crumb> crumbs,
        boolean mayManage) {

    /** A step of the course with its ground and the law it rests on. */
    public record StepRow(
            String status,
            String ground,
            String basis,
            LocalDate since,
            @Nullable LocalDate announcedOn) {}

    static DeputyPage of(
            Deputy deputy,
            Deputies deputies,
            People people,
            Terms terms,
            BodiesOn bodies,
            @Nullable Origin origin,
            Frame frame) {
        return new DeputyPage(
                deputy.id().toString(),
                deputy.person().id().toString(),
                deputy.person().name(),
                frame.t(deputy.status().messageKey()),
                bodies.deputy(deputy.person().id()).isEmpty(),
                terms.byId(deputy.term()).map(Term::number).orElse(0),
                deputy.electedBy(),
                deputy.electedOn(),
                deputy.delegation().name(),
                "/bodies/" + deputy.delegation().id(),
                deputies.course(deputy.id()).stream().map(s -> row(s, frame)).toList(),
                deputies.certificateNo(deputy.id(), frame.viewer()).orElse(""),
                people.contact(deputy.person().id(), frame.viewer()).orElse(null),
                origin,
                List.of(new Crumb(frame.t("bodies.deputies.nav"), "/deputies")),
                frame.may("bodies.manage"));
    }

    private static StepRow row(DeputyStep step, Frame frame) {
        return new StepRow(
                frame.t(step.status().messageKey()),
                frame.t(step.messageKey()),
                step.basis().map(b -> words(b, frame)).orElse(""),
                step.since(),
                step.announcedOn());
    }

    static String words(Basis basis, Frame frame) {
        return frame.t("bodies.basis", basis.law(), basis.version(), basis.article());
    }
}
