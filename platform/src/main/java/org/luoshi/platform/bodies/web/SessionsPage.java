package org.luoshi.platform.bodies.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.bodies.Span;
import org.luoshi.platform.bodies.Term;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Frame;

/** The terms of the congress with their sessions, newest first. */
public record SessionsPage(List<TermRow> terms, List<Crumb> crumbs, boolean mayManage) {
    /** A term. */
    public record TermRow(String name, Span span, List<SessionRow> sessions) {}

    /** A session; {@code open} while it can still be moved or closed; {@code motions} until when they may be tabled. */
    public record SessionRow(
            String name, LocalDate opens, LocalDate closes, String motions, String state, String href, boolean open) {}

    static SessionsPage of(List<Term> terms, List<CongressSession> sessions, LocalDate today, Frame frame) {
        List<TermRow> rows = terms.stream()
                .map(t -> new TermRow(
                        frame.t("bodies.term", t.number()),
                        t.span(),
                        sessions.stream()
                                .filter(s -> s.term().equals(t.id()))
                                .map(s -> row(s, today, frame))
                                .toList()))
                .toList();
        return new SessionsPage(rows, List.of(new Crumb(frame.t("bodies.nav"), "/bodies")), frame.may("bodies.manage"));
    }

    private static SessionRow row(CongressSession session, LocalDate today, Frame frame) {
        LocalDate closedOn = session.closedOn();
        return new SessionRow(
                frame.t("bodies.session", session.termNumber(), session.number()),
                session.opens(),
                closedOn == null ? session.closes() : closedOn,
                motions(session, frame),
                frame.t("bodies.session.state." + state(session, today)),
                "/bodies/sessions/" + session.id(),
                closedOn == null);
    }

    private static String motions(CongressSession session, Frame frame) {
        LocalDateTime until = session.motionsUntil();
        return until == null ? "" : frame.t("bodies.session.motions.until", until.toLocalDate(), until.getHour());
    }

    private static String state(CongressSession session, LocalDate today) {
        if (session.closedBy(today)) {
            return "closed";
        }
        return session.sitsOn(today) ? "sitting" : today.isBefore(session.opens()) ? "planned" : "unclosed";
    }
}
