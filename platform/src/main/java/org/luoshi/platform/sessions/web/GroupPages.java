package org.luoshi.platform.sessions.web;

import java.util.List;
import java.util.stream.Stream;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.Assembly;
import org.luoshi.platform.sessions.HouseRules;
import org.luoshi.platform.sessions.ItemState;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.decisions.Opinion;
import org.luoshi.platform.sessions.decisions.Opinions;
import org.luoshi.platform.sessions.groups.Group;
import org.luoshi.platform.sessions.groups.GroupTime;
import org.luoshi.platform.sessions.groups.Groups;
import org.luoshi.platform.sessions.groups.KeepTime;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.procedure.vote.BodyRules;
import org.luoshi.procedure.vote.Limit;
import org.springframework.stereotype.Component;

/** Makes the page of a meeting's groups. */
@Component
class GroupPages {
    private final Groups groups;
    private final KeepTime keepers;
    private final Agendas agendas;
    private final Assemblies assemblies;
    private final Opinions opinions;
    private final SessionPages pages;
    private final HouseRules rules;
    private final CityDate date;

    GroupPages(
            Groups groups,
            KeepTime keepers,
            Agendas agendas,
            Assemblies assemblies,
            Opinions opinions,
            SessionPages pages,
            HouseRules rules,
            CityDate date) {
        this.groups = groups;
        this.keepers = keepers;
        this.agendas = agendas;
        this.assemblies = assemblies;
        this.opinions = opinions;
        this.pages = pages;
        this.rules = rules;
        this.date = date;
    }

    GroupPage page(Meeting meeting, Frame frame) {
        Assembly now = assemblies.now(meeting);
        List<AgendaItem> items = agendas.of(meeting.id()).map(Agenda::items).orElse(List.of());
        boolean runs = frame.may(SessionDesk.MANAGE);
        return new GroupPage(
                meeting,
                pages.tabs(meeting, frame, "/groups"),
                SessionPages.href(meeting) + "/groups",
                groups.of(meeting.id()).stream()
                        .map(group -> line(meeting, group, now, items, frame))
                        .toList(),
                runs ? choices(now.members().stream()) : List.of(),
                runs ? choices(Stream.concat(now.attendees().stream(), now.members().stream())) : List.of(),
                items.stream()
                        .filter(item -> item.state() == ItemState.OPEN || item.state() == ItemState.DELIBERATED)
                        .map(item -> new Choice(item.id().toString(), item.title()))
                        .toList(),
                runs);
    }

    private GroupPage.Line line(Meeting meeting, Group group, Assembly now, List<AgendaItem> items, Frame frame) {
        GroupTime time = groups.now(group.id()).orElse(null);
        return new GroupPage.Line(
                group,
                now.members().stream().filter(seat -> group.has(seat.id())).toList(),
                name(now, group.convenor()),
                name(now, group.recorder()),
                time,
                items.stream()
                        .filter(item -> time != null && item.id().equals(time.item()))
                        .map(AgendaItem::title)
                        .findFirst()
                        .orElse(""),
                speaking(meeting, group.kind(), frame),
                items.stream().flatMap(item -> said(meeting, group, item)).toList(),
                keepers.keeps(meeting, group, frame.viewer()));
    }

    private String speaking(Meeting meeting, Group.Kind kind, Frame frame) {
        BodyRules.OnDay day = rules.of(meeting, date.today());
        Limit first = day.limit(kind.rule()).orElse(null);
        if (first == null) {
            return "";
        }
        String limit = day.limit(kind.rule() + "-again")
                .map(again -> frame.t("groups.speaking.again", first.amount(), again.amount()))
                .orElseGet(() -> frame.t("groups.speaking", first.amount()));
        return first.basis() == null ? limit : limit + "　" + MatterPages.basis(first.basis());
    }

    private Stream<GroupPage.Said> said(Meeting meeting, Group group, AgendaItem item) {
        List<Opinion> mine = opinions.of(item.id()).stream()
                .filter(opinion -> group.id().equals(opinion.inGroup()))
                .toList();
        return mine.isEmpty()
                ? Stream.empty()
                : Stream.of(new GroupPage.Said(
                        item.id().toString(), item.title(), DecisionPages.href(meeting, item.id()), mine.size(), (int)
                                mine.stream()
                                        .filter(opinion -> !opinion.released())
                                        .count()));
    }

    private static String name(Assembly now, SeatId id) {
        return now.seat(id).map(Seat::name).orElse("—");
    }

    private static List<Choice> choices(Stream<Seat> seats) {
        return seats.map(seat -> new Choice(seat.id().toString(), seat.name() + " " + seat.post()))
                .toList();
    }
}
