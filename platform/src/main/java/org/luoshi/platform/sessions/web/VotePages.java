package org.luoshi.platform.sessions.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.Assembly;
import org.luoshi.platform.sessions.HouseRules;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.ItemState;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.RunMeeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionRun;
import org.luoshi.platform.sessions.floor.Floor;
import org.luoshi.platform.sessions.floor.Speech;
import org.luoshi.platform.sessions.papers.PaperAccess;
import org.luoshi.platform.sessions.papers.SessionPapers;
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
    private final RunMeeting house;
    private final SessionPages pages;
    private final SessionPapers papers;
    private final PaperAccess rights;
    private final Floor floor;

    VotePages(
            Polls polls,
            PollViews views,
            Agendas agendas,
            Assemblies assemblies,
            HouseRules rules,
            SessionRun run,
            RunMeeting house,
            SessionPages pages,
            SessionPapers papers,
            PaperAccess rights,
            Floor floor) {
        this.polls = polls;
        this.views = views;
        this.agendas = agendas;
        this.assemblies = assemblies;
        this.rules = rules;
        this.run = run;
        this.house = house;
        this.pages = pages;
        this.papers = papers;
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
                waiting(meeting),
                runs ? present(meeting) : List.of());
    }

    VotePage.Member member(Meeting meeting, Seat seat, Frame frame) {
        // one look at who is there serves the whole page, and comes first: what changes meanwhile makes another key
        RunMeeting.Presence now = house.present(meeting);
        boolean here = now.assembly().isPresent(seat.id());
        String key = views.now(meeting, now).key();
        Optional<Poll> live = polls.live(meeting.id());
        Optional<AgendaItem> item = open(meeting);
        return new VotePage.Member(
                key,
                meeting,
                SessionPages.href(meeting),
                seat,
                here,
                pages.quorum(meeting, now),
                item.orElse(null),
                papers.newest(meeting.id()).stream()
                        .filter(paper -> rights.mayRead(paper, frame.viewer()))
                        .filter(paper -> paper.item() == null
                                || item.map(AgendaItem::id)
                                        .filter(paper.item()::equals)
                                        .isPresent())
                        .map(paper -> new PaperPage.Line(
                                paper,
                                SessionPages.href(meeting) + "/papers/" + paper.series() + "/" + paper.version(),
                                "",
                                true,
                                0,
                                0,
                                List.of()))
                        .toList(),
                live.map(poll -> brief(poll, frame)).orElse(null),
                live.flatMap(poll -> views.standing(poll.id(), frame.viewer())).orElse(null),
                live.isPresent() ? null : last(meeting, frame),
                waiting(meeting),
                here
                        && floor.of(meeting.id()).stream()
                                .noneMatch(speech ->
                                        speech.isWaiting() && speech.seat().equals(seat.id())));
    }

    /** Who speaks first, then who waits. */
    private List<Speech> waiting(Meeting meeting) {
        return floor.of(meeting.id()).stream()
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
        RunMeeting.Presence now = house.present(meeting);
        String key = views.now(meeting, now).key();
        Optional<Poll> live = polls.live(meeting.id());
        return new VotePage.Screen(
                key,
                meeting,
                MatterPages.in(frame, run.step(meeting.id()).title()),
                pages.quorum(meeting, now),
                agendas.of(meeting.id()).map(Agenda::items).orElse(List.of()),
                open(meeting).orElse(null),
                live.map(poll -> brief(poll, frame)).orElseGet(() -> last(meeting, frame)),
                floor.now(meeting.id()).orElse(null),
                floor.of(meeting.id()).stream()
                        .filter(Speech::isWaiting)
                        .limit(5)
                        .toList());
    }

    private String key(Meeting meeting) {
        return views.figures(meeting.id()).map(PollFigures::key).orElse("");
    }

    private VotePage.@Nullable Line last(Meeting meeting, Frame frame) {
        return polls.of(meeting.id()).reversed().stream()
                .filter(ClosedVote.class::isInstance)
                .findFirst()
                .map(poll -> brief(poll, frame))
                .orElse(null);
    }

    private Optional<AgendaItem> open(Meeting meeting) {
        return agendas.of(meeting.id()).stream()
                .flatMap(agenda -> agenda.items().stream())
                .filter(item -> item.state() == ItemState.OPEN)
                .findFirst();
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
        return line(poll, frame, runs, poll instanceof ClosedVote);
    }

    /** The same for a page that shows neither names nor receipts. */
    private VotePage.Line brief(Poll poll, Frame frame) {
        return line(poll, frame, false, false);
    }

    private VotePage.Line line(Poll poll, Frame frame, boolean runs, boolean lists) {
        BallotMethod method = poll.terms().method();
        boolean named = lists && !method.secret() && method.byDevice();
        return new VotePage.Line(
                poll,
                PollViews.state(poll),
                title(poll.terms().item()),
                frame.t("votes.method." + method.name()),
                rule(poll.terms().majority(), frame),
                poll.holdsBallots() ? views.cast(poll.id()) : 0,
                poll instanceof LiveVote live ? live.assembled().present() : 0,
                poll instanceof LiveVote ? views.byVideo(poll.id()) : 0,
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
