package org.luoshi.platform.sessions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.ItemState;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.decisions.AnswerOpinion;
import org.luoshi.platform.sessions.decisions.Decision;
import org.luoshi.platform.sessions.decisions.Decisions;
import org.luoshi.platform.sessions.decisions.DeputyChanges;
import org.luoshi.platform.sessions.decisions.DraftText;
import org.luoshi.platform.sessions.decisions.DraftTexts;
import org.luoshi.platform.sessions.decisions.Effects;
import org.luoshi.platform.sessions.decisions.Marks;
import org.luoshi.platform.sessions.decisions.Nominations;
import org.luoshi.platform.sessions.decisions.Opinion;
import org.luoshi.platform.sessions.decisions.Opinions;
import org.luoshi.platform.sessions.decisions.Outcome;
import org.luoshi.platform.sessions.groups.Groups;
import org.luoshi.platform.sessions.released.ReleaseDecision;
import org.luoshi.platform.sessions.votes.ClosedVote;
import org.luoshi.platform.sessions.votes.PollId;
import org.luoshi.platform.sessions.votes.Polls;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.procedure.vote.Arithmetic;
import org.springframework.stereotype.Component;

/** Makes the pages of what was decided. */
@Component("sessionDecisionPages")
class DecisionPages {
    private final Agendas agendas;
    private final Decisions decisions;
    private final DraftTexts drafts;
    private final Nominations nominations;
    private final DeputyChanges changes;
    private final Opinions opinions;
    private final AnswerOpinion answer;
    private final Effects effects;
    private final Marks marks;
    private final Polls polls;
    private final Matters matters;
    private final Assemblies assemblies;
    private final Groups groups;
    private final ReleaseDecision release;
    private final SessionAccess access;
    private final SessionPages pages;

    DecisionPages(
            Agendas agendas,
            Decisions decisions,
            DraftTexts drafts,
            Nominations nominations,
            DeputyChanges changes,
            Opinions opinions,
            AnswerOpinion answer,
            Effects effects,
            Marks marks,
            Polls polls,
            Matters matters,
            Assemblies assemblies,
            Groups groups,
            ReleaseDecision release,
            SessionAccess access,
            SessionPages pages) {
        this.agendas = agendas;
        this.decisions = decisions;
        this.drafts = drafts;
        this.nominations = nominations;
        this.changes = changes;
        this.opinions = opinions;
        this.answer = answer;
        this.effects = effects;
        this.marks = marks;
        this.polls = polls;
        this.matters = matters;
        this.assemblies = assemblies;
        this.groups = groups;
        this.release = release;
        this.access = access;
        this.pages = pages;
    }

    DecisionPage.Listing list(Meeting meeting, Frame frame) {
        List<DecisionPage.Line> lines = agendas.of(meeting.id()).map(Agenda::items).orElse(List.of()).stream()
                .map(item -> line(meeting, item, frame))
                .toList();
        return new DecisionPage.Listing(
                meeting,
                pages.tabs(meeting, frame, "/decisions"),
                lines,
                marks.of(meeting.body()),
                frame.may(SessionDesk.MANAGE));
    }

    private DecisionPage.Line line(Meeting meeting, AgendaItem item, Frame frame) {
        DecisionPage.Vote vote = vote(item.id(), frame);
        String state = vote == null
                ? frame.t(item.state().messageKey())
                : frame.t(vote.passed() ? "decisions.passed" : "decisions.not-passed");
        String number = decisions.of(item.id()).map(d -> d.number().text()).orElse("");
        return new DecisionPage.Line(item, href(meeting, item.id()), state, number, vote == null ? "" : vote.sum());
    }

    Optional<DecisionPage.One> one(Meeting meeting, ItemId id, Frame frame) {
        return agendas.of(meeting.id()).flatMap(agenda -> agenda.item(id)).map(item -> one(meeting, item, frame));
    }

    private DecisionPage.One one(Meeting meeting, AgendaItem item, Frame frame) {
        ItemId id = item.id();
        boolean runs = frame.may(SessionDesk.MANAGE);
        Decision decision = decisions.of(id).orElse(null);
        List<Opinion> said = readable(meeting, opinions.of(id), runs, frame);
        boolean compiled = opinions.matter(id).isPresent();
        boolean begun = item.state() != ItemState.WAITING && item.state() != ItemState.WITHDRAWN;
        boolean speaks = runs || access.seat(meeting, frame.viewer()) != null;
        return new DecisionPage.One(
                meeting,
                pages.tabs(meeting, frame, "/decisions"),
                href(meeting, id),
                item,
                drafts.of(id),
                papers(meeting, id),
                nominations.of(id),
                changes.of(id),
                said.stream()
                        .map(o ->
                                new DecisionPage.OpinionLine(o, o.isCompiled() && answer.mayAnswer(o, frame.viewer())))
                        .toList(),
                vote(id, frame),
                decision,
                passedText(decision),
                decision == null ? List.of() : effects(decision, frame),
                decision == null || !runs ? List.of() : release.history(decision.id()),
                opinions.matter(id).flatMap(matters::find).map(Matter::number).orElse(""),
                runs,
                runs && !item.state().isOver(),
                speaks && begun && !compiled,
                runs && !said.isEmpty() && !compiled,
                seats(meeting, id, runs, frame));
    }

    private Map<Integer, String> papers(Meeting meeting, ItemId item) {
        Map<Integer, String> hrefs = new LinkedHashMap<>();
        for (DraftText draft : drafts.of(item)) {
            drafts.paper(item, draft.version())
                    .ifPresent(laid -> hrefs.put(
                            draft.version(),
                            SessionPages.href(meeting) + "/papers/" + laid.series() + "/" + laid.version()));
        }
        return hrefs;
    }

    /** What was said in a group is read there alone until it is released; the office reads all. */
    private List<Opinion> readable(Meeting meeting, List<Opinion> said, boolean runs, Frame frame) {
        Seat seat = access.seat(meeting, frame.viewer());
        return said.stream()
                .filter(opinion -> opinion.released() || runs || (seat != null && isInside(opinion, seat)))
                .toList();
    }

    private boolean isInside(Opinion opinion, Seat seat) {
        return opinion.seat().equals(seat.id())
                || Optional.ofNullable(opinion.inGroup())
                        .flatMap(groups::find)
                        .filter(group -> group.has(seat.id()) || group.isKeptBy(seat.id()))
                        .isPresent();
    }

    private @Nullable DraftText passedText(@Nullable Decision decision) {
        Integer version = decision == null ? null : decision.draft();
        return decision == null || version == null
                ? null
                : drafts.find(decision.item(), version).orElse(null);
    }

    private DecisionPage.@Nullable Vote vote(ItemId item, Frame frame) {
        return decisions
                .outcome(item)
                .flatMap(outcome -> polls.find(new PollId(outcome.poll()))
                        .filter(ClosedVote.class::isInstance)
                        .map(ClosedVote.class::cast)
                        .map(vote -> vote(outcome, vote, frame)))
                .orElse(null);
    }

    private static DecisionPage.Vote vote(Outcome outcome, ClosedVote vote, Frame frame) {
        Arithmetic sum = vote.declare();
        return new DecisionPage.Vote(
                outcome.passed(),
                vote.terms().title(),
                frame.either(sum.zh(), sum.en()),
                MatterPages.basis(sum.basis()),
                outcome.at().atZone(CityDate.ZONE).toLocalDateTime());
    }

    private List<DecisionPage.EffectLine> effects(Decision decision, Frame frame) {
        return effects.of(decision.id()).stream()
                .map(effect -> new DecisionPage.EffectLine(
                        effect,
                        effect.what().startsWith("bodies.ground.") ? frame.t(effect.what()) : effect.what(),
                        effect.done()
                                ? ""
                                : frame.t(effect.reason(), effect.reasonArgs().toArray())))
                .toList();
    }

    /** For whom the viewer takes opinions down: the office for everybody, who keeps a group for those in it. */
    private List<Choice> seats(Meeting meeting, ItemId item, boolean runs, Frame frame) {
        var now = assemblies.now(meeting);
        Seat own = access.seat(meeting, frame.viewer());
        return Stream.concat(now.members().stream(), now.attendees().stream())
                .filter(seat -> runs
                        || (own != null
                                && groups.speaking(meeting.id(), item, seat.id())
                                        .filter(group -> group.isKeptBy(own.id()))
                                        .isPresent()))
                .map(seat -> new Choice(seat.id().toString(), seat.name() + " " + seat.post()))
                .toList();
    }

    static String href(Meeting meeting, ItemId item) {
        return SessionPages.href(meeting) + below(item);
    }

    /** Where an item stands below its meeting. */
    static String below(ItemId item) {
        return "/decisions/" + item;
    }
}
