package org.luoshi.platform.sessions.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.Assembly;
import org.luoshi.platform.sessions.Attendance;
import org.luoshi.platform.sessions.HouseRules;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionRun;
import org.luoshi.platform.sessions.floor.Floor;
import org.luoshi.platform.sessions.floor.Speech;
import org.luoshi.platform.sessions.papers.PaperAccess;
import org.luoshi.platform.sessions.votes.ClosedVote;
import org.luoshi.platform.sessions.votes.LiveVote;
import org.luoshi.platform.sessions.votes.Poll;
import org.luoshi.platform.sessions.votes.PollFigures;
import org.luoshi.platform.sessions.votes.PollId;
import org.luoshi.platform.sessions.votes.PollViews;
import org.luoshi.platform.sessions.votes.Polls;
import org.luoshi.platform.sessions.votes.VoidVote;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.procedure.vote.Arithmetic;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.BodyRules;
import org.luoshi.procedure.vote.Majority;
import org.luoshi.procedure.vote.VoteKind;
import org.springframework.stereotype.Component;

/** Makes the pages of votes: the console of those who run the meeting, a member's own page, the screen of the hall. */
@Component
class VotePages {
    private final Polls polls;
    private final PollViews views;
    private final Agendas agendas;
    private final Assemblies assemblies;
    private final HouseRules rules;
    private final SessionRun run;
    private final Attendance attendance;
    private final Halls halls;
    private final SessionPages pages;
    private final PaperAccess rights;
    private final Floor floor;

    VotePages(
            Polls polls,
            PollViews views,
            Agendas agendas,
            Assemblies assemblies,
            HouseRules rules,
            SessionRun run,
            Attendance attendance,
            Halls halls,
            SessionPages pages,
            PaperAccess rights,
            Floor floor) {
        this.polls = polls;
        this.views = views;
        this.agendas = agendas;
        this.assemblies = assemblies;
        this.rules = rules;
        this.run = run;
        this.attendance = attendance;
        this.halls = halls;
        this.pages = pages;
        this.rights = rights;
        this.floor = floor;
    }

    VotePage console(Meeting meeting, Frame frame) {
        String key = key(meeting);
        boolean runs = frame.may(SessionDesk.MANAGE);
        List<VotePage.Line> lines = polls.of(meeting.id()).stream()
                .map(poll -> line(poll, frame, runs))
                .toList();
        return new VotePage(
                key,
                meeting,
                pages.tabs(meeting, frame, "/votes"),
                pages.quorum(meeting),
                lines.stream().filter(VotePage.Line::isLive).findFirst().orElse(null),
                lines.reversed(),
                items(meeting),
                kinds(meeting, frame),
                Arrays.stream(BallotMethod.values())
                        .map(method -> new Choice(method.name(), frame.t("votes.method." + method.name())))
                        .toList(),
                runs,
                PollId.fresh().toString(),
                waiting(floor.of(meeting.id())),
                runs ? present(meeting) : List.of());
    }

    VotePage.Member member(Meeting meeting, Seat seat, Frame frame) {
        Hall hall = halls.of(meeting);
        Poll live = hall.live();
        AgendaItem item = hall.open();
        boolean here = attendance.isPresent(meeting.id(), seat.id());
        return new VotePage.Member(
                hall.figures().key(),
                meeting,
                SessionPages.href(meeting),
                seat,
                here,
                SessionPages.quorum(hall.turnout()),
                item,
                papers(meeting, hall, item, seat, frame),
                live == null ? null : brief(hall, live, frame),
                live == null ? null : views.standing(live.id(), frame.viewer()).orElse(null),
                live == null ? last(hall, frame) : null,
                waiting(hall.floor()),
                here
                        && hall.floor().stream()
                                .noneMatch(speech ->
                                        speech.isWaiting() && speech.seat().equals(seat.id())));
    }

    /** Those of the item that is on and those of the whole meeting, as far as the seat may read them. */
    private List<PaperPage.Line> papers(Meeting meeting, Hall hall, @Nullable AgendaItem item, Seat seat, Frame frame) {
        return hall.papers().stream()
                .filter(paper -> frame.may(SessionDesk.MANAGE) || rights.mayRead(paper, seat))
                .filter(paper ->
                        paper.item() == null || (item != null && item.id().equals(paper.item())))
                .map(paper -> new PaperPage.Line(
                        paper,
                        SessionPages.href(meeting) + "/papers/" + paper.series() + "/" + paper.version(),
                        "",
                        true,
                        0,
                        0,
                        List.of()))
                .toList();
    }

    /** Who speaks first, then who waits. */
    private static List<Speech> waiting(List<Speech> floor) {
        return floor.stream()
                .filter(speech -> speech.ended() == null)
                .sorted(java.util.Comparator.comparing(Speech::isWaiting))
                .toList();
    }

    private List<Choice> present(Meeting meeting) {
        Assembly now = assemblies.now(meeting);
        return java.util.stream.Stream.concat(now.members().stream(), now.attendees().stream())
                .filter(seat -> now.isPresent(seat.id()))
                .map(seat -> new Choice(seat.id().toString(), seat.name() + "　" + seat.post()))
                .toList();
    }

    VotePage.Screen screen(Meeting meeting, Frame frame) {
        Hall hall = halls.of(meeting);
        Poll live = hall.live();
        return new VotePage.Screen(
                hall.figures().key(),
                meeting,
                MatterPages.in(frame, run.step(meeting.id()).title()),
                SessionPages.quorum(hall.turnout()),
                hall.items(),
                hall.open(),
                live == null ? last(hall, frame) : brief(hall, live, frame),
                hall.floor().stream().filter(Speech::isSpeaking).findFirst().orElse(null),
                hall.floor().stream().filter(Speech::isWaiting).limit(5).toList());
    }

    private String key(Meeting meeting) {
        return views.figures(meeting.id()).map(PollFigures::key).orElse("");
    }

    private VotePage.@Nullable Line last(Hall hall, Frame frame) {
        Poll last = hall.last();
        return last == null ? null : brief(hall, last, frame);
    }

    private List<Choice> items(Meeting meeting) {
        return agendas.of(meeting.id()).stream()
                .flatMap(agenda -> agenda.items().stream())
                .filter(item -> item.votes() && !item.state().isOver())
                .map(item -> new Choice(item.id().toString(), item.place() + "　" + item.title()))
                .toList();
    }

    private List<Choice> kinds(Meeting meeting, Frame frame) {
        BodyRules.OnDay today = rules.of(meeting, assemblies.now(meeting).day());
        return today.rules().kinds().stream()
                .flatMap(kind -> today.kind(new VoteKind(kind)).stream())
                .map(kind -> new Choice(
                        kind.kind().id(),
                        MatterPages.in(frame, kind.title()),
                        frame.t("votes.method." + kind.prescribed().name())))
                .toList();
    }

    /** One poll in words, with the names of an open vote and the receipts once it is closed. */
    VotePage.Line line(Poll poll, Frame frame, boolean runs) {
        Seen seen = new Seen(
                title(poll.terms().item()),
                poll.holdsBallots() ? views.cast(poll.id()) : 0,
                poll instanceof LiveVote ? views.byVideo(poll.id()) : 0);
        return line(poll, seen, frame, runs, poll instanceof ClosedVote);
    }

    /** The same for a page that shows neither names nor receipts. */
    private VotePage.Line brief(Hall hall, Poll poll, Frame frame) {
        Seen seen = new Seen(hall.itemOf(poll), hall.cast(poll), poll instanceof LiveVote ? hall.byVideo() : 0);
        return line(poll, seen, frame, false, false);
    }

    /** What stands beside a poll: the title of its item, how many have cast, how many are there by video. */
    private record Seen(String item, int cast, int byVideo) {}

    private VotePage.Line line(Poll poll, Seen seen, Frame frame, boolean runs, boolean lists) {
        BallotMethod method = poll.terms().method();
        boolean named = lists && !method.secret() && method.byDevice();
        return new VotePage.Line(
                poll,
                PollViews.state(poll),
                seen.item(),
                frame.t("votes.method." + method.name()),
                rule(poll.terms().majority(), frame),
                seen.cast(),
                poll instanceof LiveVote live ? live.assembled().present() : 0,
                seen.byVideo(),
                poll instanceof ClosedVote closed ? result(closed, frame) : null,
                poll instanceof VoidVote voided
                        ? frame.t(voided.reason().messageKey())
                                + (voided.words().isEmpty() ? "" : "：" + voided.words())
                        : "",
                runs && (method == BallotMethod.HANDS || method == BallotMethod.HALL_DEVICE)
                        ? views.handCounts(poll.id())
                        : List.of(),
                runs && method == BallotMethod.PAPER_SECRET
                        ? views.paper(poll.id()).orElse(null)
                        : null,
                runs && method == BallotMethod.HALL_DEVICE && views.hallResultThere(poll.id()),
                named ? views.roll(poll.id()) : List.of(),
                lists && method.byDevice() ? views.receipts(poll.id()) : List.of());
    }

    private String title(@Nullable ItemId item) {
        return item == null
                ? ""
                : agendas.meetingOf(item)
                        .flatMap(agendas::of)
                        .flatMap(agenda -> agenda.item(item))
                        .map(AgendaItem::title)
                        .orElse("");
    }

    /** What is asked on an item when nothing else is written: its title. */
    String question(Meeting meeting, @Nullable ItemId item) {
        return item == null || !agendas.meetingOf(item).equals(Optional.of(meeting.id())) ? "" : title(item);
    }

    private static String rule(Majority majority, Frame frame) {
        String share = frame.either(
                majority.base().zh() + "的" + majority.share().zh(),
                majority.share().en() + " of " + majority.base().en());
        return majority.basis() == null ? share : share + "　" + MatterPages.basis(majority.basis());
    }

    private static VotePage.Result result(ClosedVote closed, Frame frame) {
        Arithmetic sum = closed.declare();
        return new VotePage.Result(
                closed.tally().votesFor(),
                closed.tally().against(),
                closed.tally().abstain(),
                closed.tally().notVoting(),
                closed.tally().invalid(),
                closed.passed(),
                frame.either(sum.zh(), sum.en()),
                MatterPages.basis(sum.basis()));
    }
}
