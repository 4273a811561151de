package org.luoshi.platform.sessions.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.Assembly;
import org.luoshi.platform.sessions.Attendance;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Leave;
import org.luoshi.platform.sessions.Leaves;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.MoveItem;
import org.luoshi.platform.sessions.Presence;
import org.luoshi.platform.sessions.ReporterCheck;
import org.luoshi.platform.sessions.RunMeeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionRun;
import org.luoshi.platform.sessions.alarm.Rhythm;
import org.luoshi.platform.sessions.released.Release;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Lamp;
import org.luoshi.platform.site.RecordOrigins;
import org.luoshi.platform.site.Tab;
import org.springframework.stereotype.Component;

/** Makes the pages of a meeting. */
@Component
class SessionPages {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final Meetings meetings;
    private final Agendas agendas;
    private final Assemblies assemblies;
    private final Attendance attendance;
    private final Leaves leaves;
    private final SessionAccess access;
    private final SessionRun run;
    private final RunMeeting house;
    private final Release release;
    private final MatterPages matters;
    private final MatterViews views;
    private final Rhythm rhythm;
    private final ReporterCheck reporters;
    private final Organisations organisations;
    private final List<RecordOrigins> origins;
    private final CityDate date;

    SessionPages(
            Meetings meetings,
            Agendas agendas,
            Assemblies assemblies,
            Attendance attendance,
            Leaves leaves,
            SessionAccess access,
            SessionRun run,
            RunMeeting house,
            Release release,
            MatterPages matters,
            MatterViews views,
            Rhythm rhythm,
            ReporterCheck reporters,
            Organisations organisations,
            List<RecordOrigins> origins,
            CityDate date) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.assemblies = assemblies;
        this.attendance = attendance;
        this.leaves = leaves;
        this.access = access;
        this.run = run;
        this.house = house;
        this.release = release;
        this.matters = matters;
        this.views = views;
        this.rhythm = rhythm;
        this.reporters = reporters;
        this.organisations = organisations;
        this.origins = origins;
        this.date = date;
    }

    SessionPage.Listing list(Frame frame) {
        List<SessionPage.Row> rows = meetings.all().stream()
                .filter(meeting -> access.maySee(meeting, frame.viewer()))
                .map(meeting -> new SessionPage.Row(
                        meeting,
                        href(meeting),
                        MatterPages.in(frame, run.step(meeting.id()).title())))
                .toList();
        return new SessionPage.Listing(rows, due(frame), frame.may(SessionDesk.MANAGE));
    }

    /** By when the bodies whose meetings the viewer may see meet again. */
    private List<SessionPage.DueLine> due(Frame frame) {
        LocalDate today = date.today();
        return rhythm.on(today).stream()
                .filter(due -> access.maySee(due.last(), frame.viewer()))
                .map(due -> new SessionPage.DueLine(
                        organisations.require(due.last().body()).name(),
                        due,
                        due.isPlannedInTime() && !due.isOverdue(today)
                                ? Lamp.GREEN
                                : Lamp.valueOf(views.scale().lamp(due.dueBy()).name()),
                        MatterPages.basis(due.rule().basis())))
                .toList();
    }

    SessionPage show(Meeting meeting, Matter matter, MatterPages.Attempt attempt, Frame frame) {
        Assembly now = assemblies.now(meeting);
        Optional<Agenda> agenda = agendas.of(meeting.id());
        Seat seat = access.seat(meeting, frame.viewer());
        boolean runs = frame.may(SessionDesk.MANAGE);
        return new SessionPage(
                matters.page(matter, Mover.of(frame.viewer()), attempt, frame),
                meeting,
                tabs(meeting, frame, ""),
                quorum(meeting),
                agenda.orElse(null),
                agenda.isPresent() && !agenda.get().isAdopted(),
                agenda.map(a -> a.items().stream()
                                .map(item -> line(meeting, item, runs, frame))
                                .toList())
                        .orElse(List.of()),
                seat,
                seat != null && now.isPresent(seat.id()),
                runs,
                runs ? steps(matter) : List.of(),
                release.of(meeting.id()));
    }

    /** What the chair may do from here, by the procedure of the meeting. */
    private static List<RunMeeting.Step> steps(Matter matter) {
        String step = matter.run().currentStep().id();
        return Arrays.stream(RunMeeting.Step.values())
                .filter(act -> matter.run()
                        .procedure()
                        .event(act.event())
                        .filter(event -> event.from().contains(step))
                        .isPresent())
                .toList();
    }

    private SessionPage.ItemLine line(Meeting meeting, AgendaItem item, boolean runs, Frame frame) {
        return new SessionPage.ItemLine(
                item,
                runs
                        ? Arrays.stream(MoveItem.Step.values())
                                .filter(step -> step.isPossible(item.state()))
                                .toList()
                        : List.of(),
                runs ? warning(meeting, item, frame) : "");
    }

    private String warning(Meeting meeting, AgendaItem item, Frame frame) {
        LocalDate day = meeting.opensOn() == null ? date.today() : meeting.opensOn();
        return reporters
                .of(item, day)
                .map(warning -> frame.t(warning.messageKey(), warning.args().toArray()))
                .orElse("");
    }

    SessionPage.Seats seats(Meeting meeting, Frame frame) {
        Assembly now = assemblies.now(meeting);
        Map<SeatId, List<Presence>> history =
                attendance.history(meeting.id()).stream().collect(Collectors.groupingBy(Presence::seat));
        Map<SeatId, Leave> asked =
                leaves.of(meeting.id()).stream().collect(Collectors.toMap(Leave::seat, Function.identity()));
        return new SessionPage.Seats(
                meeting,
                tabs(meeting, frame, "/seats"),
                quorum(meeting),
                seatLines(now.members(), now, history, asked, frame),
                seatLines(now.attendees(), now, history, asked, frame),
                frame.may(SessionDesk.MANAGE));
    }

    private static List<SessionPage.SeatLine> seatLines(
            List<Seat> seats,
            Assembly now,
            Map<SeatId, List<Presence>> history,
            Map<SeatId, Leave> asked,
            Frame frame) {
        return seats.stream()
                .map(seat -> new SessionPage.SeatLine(
                        seat,
                        now.isPresent(seat.id()),
                        history.getOrDefault(seat.id(), List.of()).stream()
                                .map(presence -> times(presence, frame))
                                .toList(),
                        leave(asked.get(seat.id()), frame),
                        reason(asked.get(seat.id())),
                        asked.containsKey(seat.id()) && asked.get(seat.id()).granted() == null))
                .toList();
    }

    private static String reason(@Nullable Leave leave) {
        return leave == null ? "" : leave.reason();
    }

    private static String leave(@Nullable Leave leave, Frame frame) {
        if (leave == null) {
            return "";
        }
        Boolean granted = leave.granted();
        return frame.t("sessions.leave." + (granted == null ? "asked" : granted ? "granted" : "refused"));
    }

    private static String times(Presence presence, Frame frame) {
        Instant went = presence.went();
        String words = minute(presence.came()) + "–" + (went == null ? "" : minute(went));
        return presence.remote() ? frame.t("sessions.seat.video", words) : words;
    }

    private static String minute(Instant at) {
        return at.atZone(CityDate.ZONE).format(MINUTE);
    }

    SessionPage.Versions versions(Meeting meeting, Frame frame) {
        List<Agenda> all = agendas.versions(meeting.id());
        List<SessionPage.Version> versions = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Agenda before = i + 1 < all.size() ? all.get(i + 1) : null;
            versions.add(new SessionPage.Version(
                    all.get(i), before == null ? List.of() : AgendaChanges.between(before, all.get(i))));
        }
        return new SessionPage.Versions(meeting, tabs(meeting, frame, "/agenda"), versions, origins(all, frame));
    }

    private Map<ItemId, List<RecordOrigins.Origin>> origins(List<Agenda> versions, Frame frame) {
        return versions.stream()
                .flatMap(agenda -> agenda.items().stream())
                .map(AgendaItem::id)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        item -> origins.stream()
                                .flatMap(
                                        context -> context.of("session-item", item.toString(), frame.viewer()).stream())
                                .toList()));
    }

    SessionPage.Quorum quorum(Meeting meeting) {
        return quorum(house.shown(meeting));
    }

    static SessionPage.Quorum quorum(RunMeeting.Turnout now) {
        return new SessionPage.Quorum(
                now.members(),
                now.present(),
                now.needed(),
                now.met(),
                MatterPages.basis(now.quorum().basis()));
    }

    List<Tab> tabs(Meeting meeting, Frame frame, String here) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(tab(meeting, frame, "", here));
        tabs.add(tab(meeting, frame, "/agenda", here));
        tabs.add(tab(meeting, frame, "/papers", here));
        tabs.add(tab(meeting, frame, "/seats", here));
        tabs.add(tab(meeting, frame, "/groups", here));
        tabs.add(tab(meeting, frame, "/proposals", here));
        tabs.add(tab(meeting, frame, "/votes", here));
        tabs.add(tab(meeting, frame, "/decisions", here));
        return tabs;
    }

    private static Tab tab(Meeting meeting, Frame frame, String path, String here) {
        String key = path.isEmpty() ? "sessions.tab.overview" : "sessions.tab." + path.substring(1);
        return new Tab(frame.t(key), href(meeting) + path, path.equals(here));
    }

    static String href(Meeting meeting) {
        return MatterLinks.under(meeting.isConference() ? "/sessions/conferences" : "/sessions", meeting.number());
    }
}
