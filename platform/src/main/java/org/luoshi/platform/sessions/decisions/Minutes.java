package org.luoshi.platform.sessions.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.Assembly;
import org.luoshi.platform.sessions.Attendance;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Presence;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.votes.ClosedVote;
import org.luoshi.platform.sessions.votes.Poll;
import org.luoshi.platform.sessions.votes.Polls;
import org.luoshi.platform.sessions.votes.VoidVote;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.luoshi.procedure.vote.Tally;
import org.springframework.stereotype.Component;

/**
 * The minutes of a meeting (会议纪要) as data: who was there, each item, each vote with its sum. Of a secret vote they know the
 * totals alone, as the house does.
 */
@Component
public class Minutes {
    private static final Pattern NUMBER = Pattern.compile("(\\D*)(\\d{4})-(\\d+)");

    private final Messages messages;
    private final Organisations organisations;
    private final Assemblies assemblies;
    private final Attendance attendance;
    private final Agendas agendas;
    private final Polls polls;
    private final Decisions decisions;
    private final CityDate date;

    Minutes(
            Messages messages,
            Organisations organisations,
            Assemblies assemblies,
            Attendance attendance,
            Agendas agendas,
            Polls polls,
            Decisions decisions,
            CityDate date) {
        this.messages = messages;
        this.organisations = organisations;
        this.assemblies = assemblies;
        this.attendance = attendance;
        this.agendas = agendas;
        this.polls = polls;
        this.decisions = decisions;
        this.date = date;
    }

    public Paper of(Meeting meeting) {
        String issuer = organisations.require(meeting.body()).name();
        Paper paper = Paper.formal(issuer, number(meeting.number()), words("minutes", meeting.title()));
        paper = votes(items(attended(paper, meeting), meeting), meeting);
        LocalDate day = meeting.opensOn() == null ? date.today() : meeting.opensOn();
        return paper.signed(issuer, day);
    }

    /** {@code 会2026-0003} becomes {@code 会〔2026〕3号}. */
    private static DocumentNumber number(String number) {
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            throw new IllegalStateException("not the number of a meeting: " + number);
        }
        return new DocumentNumber(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    private Paper attended(Paper paper, Meeting meeting) {
        List<Presence> history = attendance.history(meeting.id());
        Instant moment = history.isEmpty() ? date.instant() : history.getFirst().came();
        Assembly assembly = assemblies.at(meeting, moment);
        Set<SeatId> came = history.stream().map(Presence::seat).collect(Collectors.toSet());
        List<Seat> here = assembly.members().stream()
                .filter(seat -> came.contains(seat.id()))
                .toList();
        List<Seat> away = assembly.members().stream()
                .filter(seat -> !came.contains(seat.id()))
                .toList();
        List<Seat> sitIn = assembly.attendees().stream()
                .filter(seat -> came.contains(seat.id()))
                .toList();
        Paper longer = paper.heading(1, words("attendance"));
        if (meeting.opensOn() != null) {
            longer = longer.paragraph(
                    meeting.place().isBlank()
                            ? words("opened", meeting.opensOn())
                            : words("opened-at", meeting.opensOn(), meeting.place()));
        }
        longer = longer.paragraph(words("present", assembly.allMembers(), here.size(), names(here)));
        longer = away.isEmpty() ? longer : longer.paragraph(words("absent", away.size(), names(away)));
        return sitIn.isEmpty() ? longer : longer.paragraph(words("sat-in", sitIn.size(), names(sitIn)));
    }

    private static String names(List<Seat> seats) {
        return seats.stream().map(Seat::name).collect(Collectors.joining("、"));
    }

    private Paper items(Paper paper, Meeting meeting) {
        Paper longer = paper.heading(1, words("items"));
        List<AgendaItem> items = agendas.of(meeting.id()).map(Agenda::items).orElse(List.of());
        for (AgendaItem item : items) {
            longer = longer.paragraph(item(item));
        }
        return longer;
    }

    private String item(AgendaItem item) {
        String result = decisions
                .outcome(item.id())
                .map(outcome -> outcome.passed()
                        ? words(
                                "item-passed",
                                decisions.of(item.id()).orElseThrow().number().text())
                        : words("item-failed"))
                .orElseGet(() -> messages.text(Lang.ZH, item.state().messageKey()));
        return words("item", item.title(), messages.text(Lang.ZH, item.mode().messageKey()), result);
    }

    private Paper votes(Paper paper, Meeting meeting) {
        Paper longer = paper.heading(1, words("votes"));
        for (Poll poll : polls.of(meeting.id())) {
            longer = switch (poll) {
                case ClosedVote vote -> vote(longer, vote);
                case VoidVote gone ->
                    longer.paragraph(words("vote-void", gone.terms().title()));
                default -> longer;
            };
        }
        return longer;
    }

    private Paper vote(Paper paper, ClosedVote vote) {
        Tally tally = vote.tally();
        return paper.heading(2, vote.terms().title())
                .paragraph(words(
                        "vote",
                        words("method." + vote.terms().method().name()),
                        tally.roll(),
                        tally.votesFor(),
                        tally.against(),
                        tally.abstain(),
                        tally.notVoting()))
                .paragraph(vote.declare().zh());
    }

    private String words(String key, Object... args) {
        return messages.text(Lang.ZH, "decisions.paper." + key, args);
    }
}
