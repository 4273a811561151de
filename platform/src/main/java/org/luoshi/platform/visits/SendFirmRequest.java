package org.luoshi.platform.visits;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.access.Secret;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.VisitDesk.Act;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/**
 * Sends a firm's request to the department that owns the question (企业诉求转办), and gives out the link by which the firm
 * reads its answer. A request is sent once; a new link ends the one before.
 */
// law: 优化营商环境条例 (2019) art. 48 — firms are heard and helped by law, without burdening them
@Component
public class SendFirmRequest {
    static final String PROCEDURE = "visits/firm-request";

    private final VisitDesk desk;
    private final FirmTickets tickets;
    private final Organisations organisations;
    private final VisitMatters matters;
    private final ProcedureLibrary procedures;
    private final CityDate date;

    SendFirmRequest(
            VisitDesk desk,
            FirmTickets tickets,
            Organisations organisations,
            VisitMatters matters,
            ProcedureLibrary procedures,
            CityDate date) {
        this.desk = desk;
        this.tickets = tickets;
        this.organisations = organisations;
        this.matters = matters;
        this.procedures = procedures;
        this.date = date;
    }

    /** Who is to answer, and by when. */
    public record Command(VisitId visit, UUID request, OrganisationId owner, LocalDate due) {}

    /** The secret of the firm's link; it is shown once and kept nowhere. */
    public VisitResult<String> handle(Command c, Viewer by) {
        return desk.manage(by, Act.in(c.visit(), "visit.request.send", "request", c.request()), visit -> {
            Optional<FirmTicket> ticket = ticket(visit, c.request());
            if (ticket.isEmpty() || organisations.byId(c.owner()).isEmpty()) {
                return VisitResult.refused(new VisitRefusal.NotThere(ticket.isEmpty() ? "request" : "unit"));
            }
            return ticket.get().owner() == null
                    ? send(visit, ticket.get(), c, by)
                    : VisitResult.refused(new VisitRefusal.Stale());
        });
    }

    /** A new link for a request that was sent. */
    public VisitResult<String> renewLink(VisitId id, UUID request, Viewer by) {
        return desk.manage(
                by,
                Act.in(id, "visit.request.link", "request", request),
                visit -> ticket(visit, request)
                        .filter(ticket -> ticket.owner() != null)
                        .map(ticket -> VisitResult.done(link(ticket)))
                        .orElseGet(() -> VisitResult.refused(new VisitRefusal.NotThere("request"))));
    }

    private Optional<FirmTicket> ticket(Visit visit, UUID request) {
        return tickets.find(request).filter(ticket -> ticket.visit().equals(visit.id()));
    }

    private VisitResult<String> send(Visit visit, FirmTicket ticket, Command c, Viewer by) {
        tickets.sent(ticket.id(), c.owner(), date.today());
        Map<String, Value> carried = new LinkedHashMap<>();
        carried.put("firm", new Value.Text(ticket.firm()));
        carried.put("request", new Value.Text(ticket.text()));
        if (!ticket.contact().isEmpty()) {
            carried.put("contact", new Value.Text(ticket.contact()));
        }
        carried.put("owner", VisitMatters.units(c.owner(), List.of()));
        carried.put("due-by", new Value.Day(c.due()));
        String title = VisitMatters.title(ticket.firm() + "：" + ticket.text());
        return matters.begin(
                        visit, new VisitMatters.Start(ticket.matterId(), PROCEDURE, title, true, "send"), carried, by)
                .fold(_ -> VisitResult.done(link(ticket)), VisitResult::refused);
    }

    private String link(FirmTicket ticket) {
        String secret = Secret.make();
        int days = Integer.parseInt(procedures
                .here(PROCEDURE)
                .settings()
                .getOrDefault("link-days", List.of("180"))
                .getFirst());
        tickets.link(ticket.id(), Secret.hash(secret), date.instant().plus(Duration.ofDays(days)));
        return secret;
    }
}
