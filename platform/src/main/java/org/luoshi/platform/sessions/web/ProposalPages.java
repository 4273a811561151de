package org.luoshi.platform.sessions.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.decisions.DraftTexts;
import org.luoshi.platform.sessions.proposals.OrderProposals;
import org.luoshi.platform.sessions.proposals.Proposal;
import org.luoshi.platform.sessions.proposals.Proposal.State;
import org.luoshi.platform.sessions.proposals.ProposalKind;
import org.luoshi.platform.sessions.proposals.ProposalRules;
import org.luoshi.platform.sessions.proposals.Proposals;
import org.luoshi.platform.sessions.proposals.VoteDays;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.procedure.vote.Limit;
import org.springframework.stereotype.Component;

/** Makes the page of what comes before the votes. */
@Component
class ProposalPages {
    private final Agendas agendas;
    private final Proposals proposals;
    private final ProposalRules rules;
    private final OrderProposals order;
    private final VoteDays days;
    private final DraftTexts drafts;
    private final SessionAccess access;
    private final SessionPages pages;

    ProposalPages(
            Agendas agendas,
            Proposals proposals,
            ProposalRules rules,
            OrderProposals order,
            VoteDays days,
            DraftTexts drafts,
            SessionAccess access,
            SessionPages pages) {
        this.agendas = agendas;
        this.proposals = proposals;
        this.rules = rules;
        this.order = order;
        this.days = days;
        this.drafts = drafts;
        this.access = access;
        this.pages = pages;
    }

    ProposalPage page(Meeting meeting, Frame frame) {
        boolean runs = frame.may(SessionDesk.MANAGE);
        Seat seat = access.seat(meeting, frame.viewer());
        List<AgendaItem> items = agendas.of(meeting.id()).map(Agenda::items).orElse(List.of());
        List<AgendaItem> open = items.stream()
                .filter(item -> item.votes() && !item.state().isOver())
                .toList();
        Limit needed = rules.sponsors(meeting).orElse(null);
        return new ProposalPage(
                meeting,
                pages.tabs(meeting, frame, "/proposals"),
                SessionPages.href(meeting) + "/proposals",
                needed == null ? 0 : needed.amount(),
                needed == null || needed.basis() == null ? "" : MatterPages.basis(needed.basis()),
                rules.lastDay(meeting),
                days.of(meeting.id()).orElse(null),
                items.stream()
                        .map(item -> group(meeting, item, items, seat, runs, frame))
                        .filter(group -> !group.lines().isEmpty())
                        .toList(),
                choices(open.stream()
                        .filter(item -> drafts.newest(item.id()).isPresent())
                        .toList()),
                choices(open),
                rules.knows(meeting, ProposalKind.AMENDMENT) && (runs || (seat != null && seat.isMember())),
                runs);
    }

    private ProposalPage.Group group(
            Meeting meeting, AgendaItem item, List<AgendaItem> items, @Nullable Seat seat, boolean runs, Frame frame) {
        List<ProposalPage.Line> lines = proposals.of(meeting.id(), item.id()).stream()
                .filter(proposal -> proposal.item().equals(item.id()))
                .map(proposal -> line(proposal, items, seat, runs, frame))
                .toList();
        List<Proposal> waiting = runs ? order.waiting(meeting.id(), item.id()) : List.of();
        return new ProposalPage.Group(
                item.id().toString(),
                item.title(),
                lines,
                waiting.size() < 2
                        ? List.of()
                        : lines.stream()
                                .filter(line -> waiting.contains(line.proposal()))
                                .toList());
    }

    private static ProposalPage.Line line(
            Proposal proposal, List<AgendaItem> items, @Nullable Seat seat, boolean runs, Frame frame) {
        boolean member = seat != null && seat.isMember();
        boolean mine = seat != null && Objects.equals(seat.id(), proposal.mover());
        boolean put = proposal.poll() != null;
        boolean chosen = proposal.kind() == ProposalKind.MERGE && proposal.state() == State.PASSED;
        return new ProposalPage.Line(
                proposal,
                frame.t(proposal.kind().messageKey()),
                frame.t(proposal.state().messageKey()),
                items.stream()
                        .filter(item -> proposal.with().contains(item.id()))
                        .map(AgendaItem::title)
                        .toList(),
                mine,
                seat != null && proposal.isSponsor(seat.id()),
                member && !mine && proposal.isRaised() && proposal.mover() != null,
                runs && proposal.isRaised(),
                (proposal.isRaised() && (mine || runs)) || (runs && proposal.isAdmitted() && !put),
                runs && ((proposal.isAdmitted() && !put) || (chosen && proposal.together() == null)),
                runs && proposal.kind() == ProposalKind.CLAUSE && proposal.state() == State.FAILED);
    }

    private static List<Choice> choices(List<AgendaItem> items) {
        return items.stream()
                .map(item -> new Choice(item.id().toString(), item.title()))
                .toList();
    }
}
