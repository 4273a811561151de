package org.luoshi.platform.sessions.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.bodies.CongressSessions;
import org.luoshi.platform.bodies.Term;
import org.luoshi.platform.bodies.Terms;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.congress.Checklist;
import org.luoshi.platform.sessions.congress.Preparation;
import org.luoshi.platform.sessions.congress.Preparations;
import org.luoshi.platform.sessions.decisions.Decision;
import org.luoshi.platform.sessions.decisions.Decisions;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Lamp;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.RunningClock;
import org.springframework.stereotype.Component;

/** Makes the pages of the preparation of congress sessions. */
@Component
class CongressPages {
    static final String PATH = "/sessions/congress";

    private final Preparations preparations;
    private final Matters matters;
    private final MatterViews views;
    private final MatterPages pages;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Decisions decisions;
    private final SessionAccess access;
    private final CongressSessions sessions;
    private final Terms terms;
    private final CityDate date;

    CongressPages(
            Preparations preparations,
            Matters matters,
            MatterViews views,
            MatterPages pages,
            Meetings meetings,
            Agendas agendas,
            Decisions decisions,
            SessionAccess access,
            CongressSessions sessions,
            Terms terms,
            CityDate date) {
        this.preparations = preparations;
        this.matters = matters;
        this.views = views;
        this.pages = pages;
        this.meetings = meetings;
        this.agendas = agendas;
        this.decisions = decisions;
        this.access = access;
        this.sessions = sessions;
        this.terms = terms;
        this.date = date;
    }

    String href(MatterId id) {
        return MatterLinks.under(PATH, matters.find(id).orElseThrow().number());
    }

    CongressPage.Listing list(Frame frame) {
        int term = terms.on(date.today()).map(Term::number).orElse(0);
        int latest = Stream.concat(
                        sessions.all().stream()
                                .filter(session -> session.termNumber() == term
                                        && !session.opens().isAfter(date.today()))
                                .map(CongressSession::number),
                        preparations.all().stream()
                                .filter(preparation -> preparation.term() == term)
                                .map(Preparation::number))
                .max(Integer::compare)
                .orElse(0);
        return new CongressPage.Listing(
                preparations.all().stream()
                        .flatMap(preparation -> matters.find(preparation.matter()).stream())
                        .map(matter -> new CongressPage.Line(
                                matter.title(),
                                MatterLinks.under(PATH, matter.number()),
                                MatterPages.in(frame, matter.run().currentStep().title()),
                                Checklist.of(matter.run()).missing().size()))
                        .toList(),
                frame.may(SessionDesk.MANAGE),
                Integer.toString(term),
                Integer.toString(latest + 1));
    }

    CongressPage show(Matter matter, MatterPages.Attempt attempt, Frame frame) {
        Checklist list = Checklist.of(matter.run());
        Map<String, ItemId> items = preparations.drafts(matter.id()).stream()
                .collect(Collectors.toMap(Preparations.Draft::draft, Preparations.Draft::item, (_, later) -> later));
        boolean runs = frame.may(SessionDesk.MANAGE) && !matter.run().ended();
        return new CongressPage(
                pages.page(matter, Mover.of(frame.viewer()), attempt, frame),
                list.rows().stream().map(row -> row(row, matter, items, frame)).toList(),
                list.missing().size(),
                runs ? items(frame) : List.of(),
                runs ? drafts(matter, frame) : List.of());
    }

    private CongressPage.Row row(Checklist.Row row, Matter matter, Map<String, ItemId> items, Frame frame) {
        RunningClock clock = row.clock();
        Optional<ItemId> item = Optional.ofNullable(items.get(row.id()));
        Words holder = matter.run().procedure().roles().get(row.holder());
        return new CongressPage.Row(
                MatterPages.in(frame, row.title()),
                frame.t(row.state().messageKey()),
                lamp(row),
                row.isMissing(),
                holder == null ? "" : MatterPages.in(frame, holder),
                clock != null,
                clock == null ? null : clock.due(),
                row.on(),
                row.detail(),
                item.flatMap(id -> agendas.meetingOf(id)
                                .flatMap(meetings::find)
                                .filter(meeting -> access.maySee(meeting, frame.viewer()))
                                .map(meeting -> DecisionPages.href(meeting, id)))
                        .orElse(""),
                item.flatMap(decisions::of)
                        .map(Decision::number)
                        .map(number -> number.text())
                        .orElse(""));
    }

    private Lamp lamp(Checklist.Row row) {
        if (row.state() == Checklist.State.DONE) {
            return Lamp.DONE;
        }
        RunningClock clock = row.clock();
        if (row.state() == Checklist.State.FAILED) {
            return Lamp.RED;
        }
        return clock == null
                ? Lamp.NONE
                : Lamp.valueOf(views.scale().lamp(clock.due()).name());
    }

    /** Items of the meetings the viewer may look into that are still to be voted. */
    private List<Choice> items(Frame frame) {
        return meetings.all().stream()
                .filter(meeting -> access.maySee(meeting, frame.viewer()))
                .flatMap(meeting -> agendas.of(meeting.id()).stream()
                        .flatMap(agenda -> agenda.items().stream())
                        .filter(item -> item.votes() && !item.state().isOver())
                        .map(item ->
                                new Choice(meeting.id() + "/" + item.id(), meeting.title() + " · " + item.title())))
                .toList();
    }

    private static List<Choice> drafts(Matter matter, Frame frame) {
        return Checklist.options(matter.run()).stream()
                .map(option -> new Choice(option.id(), MatterPages.in(frame, option.title())))
                .toList();
    }
}
