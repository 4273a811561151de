package org.luoshi.platform.visits.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.RecordOrigins;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.visits.Entries;
import org.luoshi.platform.visits.FirmTicket;
import org.luoshi.platform.visits.FirmTickets;
import org.luoshi.platform.visits.InstructionViews;
import org.luoshi.platform.visits.Ledgers;
import org.luoshi.platform.visits.Stage;
import org.luoshi.platform.visits.Stop;
import org.luoshi.platform.visits.StopId;
import org.luoshi.platform.visits.TakenEntry;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitAccess;
import org.luoshi.platform.visits.VisitState;
import org.springframework.stereotype.Component;

/** Puts the page of a visit together. */
@Component
class VisitPages {
    /** What came this much later than it was said came from a phone without a network. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final Entries entries;
    private final InstructionViews instructions;
    private final InstructionLines lines;
    private final FirmTickets tickets;
    private final VisitAccess access;
    private final Ledgers ledgers;
    private final Matters matters;
    private final Names names;
    private final List<RecordOrigins> origins;
    private final CityDate date;

    VisitPages(
            Entries entries,
            InstructionViews instructions,
            InstructionLines lines,
            FirmTickets tickets,
            VisitAccess access,
            Ledgers ledgers,
            Matters matters,
            Names names,
            List<RecordOrigins> origins,
            CityDate date) {
        this.entries = entries;
        this.instructions = instructions;
        this.lines = lines;
        this.tickets = tickets;
        this.access = access;
        this.ledgers = ledgers;
        this.matters = matters;
        this.names = names;
        this.origins = origins;
        this.date = date;
    }

    VisitPage page(Visit visit, Frame frame) {
        boolean manages = access.mayManage(visit, frame.viewer());
        List<InstructionViews.Row> rows = instructions.of(visit);
        boolean due = !visit.day().isAfter(date.today());
        return new VisitPage(
                visit,
                VisitDoor.href(visit),
                names.unit(visit.organ().toString()),
                manages,
                ledgers.assigns(visit.kind()),
                due && (visit.state() == VisitState.HELD || visit.state() == VisitState.PLANNED),
                manages ? steps(visit.state()) : List.of(),
                stats(visit, rows, frame),
                stops(visit, frame),
                lines.lines(rows, frame),
                tickets.of(visit.id()).stream()
                        .map(ticket -> line(ticket, frame))
                        .toList(),
                units(),
                origins("visit", visit.id().value(), frame),
                UUID.randomUUID().toString());
    }

    /** The sentences of texts a record was made of, as far as this reader may read them. */
    List<RecordOrigins.Origin> origins(String kind, UUID id, Frame frame) {
        return origins.stream()
                .flatMap(context -> context.of(kind, id.toString(), frame.viewer()).stream())
                .toList();
    }

    List<Choice> units() {
        return names.units().stream().map(u -> new Choice(u.id(), u.name())).toList();
    }

    private static List<VisitState> steps(VisitState state) {
        return switch (state) {
            case PLANNED -> List.of(VisitState.HELD, VisitState.CANCELLED);
            case HELD -> List.of(VisitState.CLOSED);
            case CLOSED -> List.of(VisitState.HELD);
            case CANCELLED -> List.of();
        };
    }

    /** The figures of a visit, each a link to the records it counts. */
    List<Stat> stats(Visit visit, List<InstructionViews.Row> rows, Frame frame) {
        String board = "/visits/instructions?visit=" + URLEncoder.encode(visit.number(), StandardCharsets.UTF_8);
        List<Stat> stats = new ArrayList<>();
        stats.add(stat(rows.size(), "visits.stat.instructions", board, frame));
        for (Stage stage : List.of(Stage.UNCONFIRMED, Stage.WAITING, Stage.FED_BACK, Stage.VERIFIED)) {
            stats.add(stat(count(rows, stage), stage.messageKey(), board + "&stage=" + stage, frame));
        }
        long overdue = rows.stream().filter(InstructionViews.Row::overdue).count();
        stats.add(stat(overdue, "visits.stage.OVERDUE", board + "&stage=OVERDUE", frame));
        return stats;
    }

    private static long count(List<InstructionViews.Row> rows, Stage stage) {
        return rows.stream().filter(row -> row.stage() == stage).count();
    }

    private static Stat stat(long value, String key, String href, Frame frame) {
        return new Stat(Long.toString(value), frame.t(key), href, "");
    }

    private List<VisitPage.StopLine> stops(Visit visit, Frame frame) {
        List<TakenEntry> all = entries.of(visit.id());
        List<VisitPage.StopLine> stops = new ArrayList<>();
        for (Stop stop : visit.stops()) {
            stops.add(new VisitPage.StopLine(
                    stop.id().toString(),
                    stop.place() + " · " + stop.name(),
                    stop.address(),
                    stop.plannedAt() == null ? "" : stop.plannedAt().toString(),
                    local(stop.arrivedAt()),
                    visit.state() == VisitState.HELD && stop.arrivedAt() == null,
                    at(visit, all, stop.id(), frame)));
        }
        List<VisitPage.EntryLine> between = at(visit, all, null, frame);
        if (!between.isEmpty()) {
            stops.add(new VisitPage.StopLine("", frame.t("visits.between"), "", "", null, false, between));
        }
        return stops;
    }

    private List<VisitPage.EntryLine> at(Visit visit, List<TakenEntry> all, @Nullable StopId stop, Frame frame) {
        return all.stream()
                .filter(entry -> Objects.equals(entry.stop(), stop))
                .map(entry -> line(visit, entry, frame))
                .toList();
    }

    private VisitPage.EntryLine line(Visit visit, TakenEntry entry, Frame frame) {
        boolean manages = access.mayManage(visit, frame.viewer());
        boolean late = entry.takenAt().isAfter(entry.spokenAt().plus(LATE));
        TakenEntry.Where where = entry.where();
        return new VisitPage.EntryLine(
                wall(entry.spokenAt()),
                frame.t("visits.entry." + entry.kind()),
                entry.author(),
                entry.text(),
                entry.file() == null ? "" : entry.file().href(),
                manages && entry.kind().equals("PHOTO")
                        ? VisitDoor.href(visit) + "/entries/" + entry.id() + "/release"
                        : "",
                where == null
                        ? ""
                        : "%.5f, %.5f ±%.0f m".formatted(where.latitude(), where.longitude(), where.accuracy()),
                late ? frame.t("visits.taken-later", frame.moment(wall(entry.takenAt()))) : "",
                entry.doubtful());
    }

    private VisitPage.TicketLine line(FirmTicket ticket, Frame frame) {
        return new VisitPage.TicketLine(
                ticket.id().toString(),
                ticket.firm(),
                ticket.text(),
                ticket.contact(),
                ticket.owner() == null ? "" : names.unit(ticket.owner().toString()),
                ticket.answer(),
                matters.find(ticket.matterId())
                        .map(Matter::number)
                        .map(number -> MatterLinks.under(MatterLinks.GENERAL, number))
                        .orElse(""),
                ticket.owner() != null,
                ticket.linkUntil() == null
                        ? ""
                        : frame.date(wall(ticket.linkUntil()).toLocalDate()));
    }

    private static @Nullable LocalDateTime local(@Nullable Instant at) {
        return at == null ? null : wall(at);
    }

    private static LocalDateTime wall(Instant at) {
        return at.atZone(CityDate.ZONE).toLocalDateTime();
    }
}
