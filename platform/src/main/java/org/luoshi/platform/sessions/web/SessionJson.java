package org.luoshi.platform.sessions.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.ItemMode;
import org.luoshi.platform.sessions.ItemState;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.decisions.Decision;
import org.luoshi.platform.sessions.votes.ClosedVote;
import org.luoshi.platform.sessions.votes.Poll;
import org.luoshi.platform.sessions.votes.PollViews;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.vote.Arithmetic;
import org.luoshi.procedure.vote.Choice;
import org.luoshi.procedure.vote.Tally;

/** Meetings as programs read them (会议数据). */
final class SessionJson {
    private SessionJson() {}

    /** A meeting in a list; {@code number} is also that of its matter, whose steps and clocks stand there. */
    record Line(
            String number,
            String title,
            String body,
            String rules,
            int term,
            int ordinal,
            @Nullable LocalDate opensOn,
            String step,
            Words stepTitle) {
        static Line of(Meeting meeting, String step, Words stepTitle) {
            return new Line(
                    meeting.number(),
                    meeting.title(),
                    meeting.body().toString(),
                    meeting.rules(),
                    meeting.term(),
                    meeting.ordinal(),
                    meeting.opensOn(),
                    step,
                    stepTitle);
        }
    }

    /** One meeting; {@code agenda} is null before there is one. */
    record Whole(
            Line meeting,
            String place,
            SessionPage.Quorum quorum,
            @Nullable AgendaVersion agenda) {}

    /** One version of an agenda. */
    record AgendaVersion(int version, String reason, String by, Instant at, boolean adopted, List<Item> items) {
        static AgendaVersion of(Agenda agenda) {
            return new AgendaVersion(
                    agenda.version(),
                    agenda.reason(),
                    agenda.byName(),
                    agenda.at(),
                    agenda.isAdopted(),
                    agenda.items().stream().map(Item::of).toList());
        }
    }

    /** An item of an agenda. */
    record Item(
            String id,
            int place,
            String title,
            ItemKind kind,
            ItemMode mode,
            String reporter,
            boolean votes,
            ItemState state) {
        static Item of(AgendaItem item) {
            return new Item(
                    item.id().toString(),
                    item.place(),
                    item.title(),
                    item.kind(),
                    item.mode(),
                    item.reporter(),
                    item.votes(),
                    item.state());
        }
    }

    /** Somebody who belongs in the meeting, with the stretches of their presence. */
    record Attendee(String name, String post, boolean member, boolean present, List<Stretch> stretches) {
        static Attendee of(Seat seat, boolean present, List<Stretch> stretches) {
            return new Attendee(seat.name(), seat.post(), seat.isMember(), present, stretches);
        }
    }

    /** From when until when; {@code went} is null while they are here. */
    record Stretch(Instant came, @Nullable Instant went, boolean remote) {}

    /**
     * A poll. What is counted, and whether it passed, is told once it is closed.
     *
     * @param sum the result with its arithmetic, in both languages
     * @param basis the article of the rule
     * @param roll names and choices of an open vote; empty of a secret one, whoever asks
     */
    record Vote(
            UUID id,
            @Nullable String item,
            String title,
            String kind,
            String method,
            String state,
            @Nullable Tally tally,
            @Nullable Boolean passed,
            @Nullable Words sum,
            @Nullable String basis,
            List<Cast> roll) {
        static Vote of(Poll poll, List<PollViews.RollEntry> roll) {
            ClosedVote closed = poll instanceof ClosedVote vote ? vote : null;
            Arithmetic sum = closed == null ? null : closed.declare();
            var item = poll.terms().item();
            return new Vote(
                    poll.id().value(),
                    item == null ? null : item.toString(),
                    poll.terms().title(),
                    poll.terms().kind().id(),
                    poll.terms().method().code(),
                    poll.getClass().getSimpleName(),
                    closed == null ? null : closed.tally(),
                    closed == null ? null : closed.passed(),
                    sum == null ? null : new Words(sum.zh(), sum.en()),
                    basis(sum),
                    roll.stream()
                            .map(entry -> new Cast(entry.name(), entry.post(), entry.choice()))
                            .toList());
        }

        private static @Nullable String basis(@Nullable Arithmetic sum) {
            var rule = sum == null ? null : sum.basis();
            return rule == null ? null : org.luoshi.platform.matters.web.MatterPages.basis(rule);
        }
    }

    /** A name on the roll of an open vote; {@code choice} is null of whoever did not vote. */
    record Cast(String name, String post, @Nullable Choice choice) {}

    /** A decision under its number. */
    record Passed(
            String number,
            String title,
            ItemKind kind,
            LocalDate passedOn,
            String item,
            UUID vote,
            boolean forCongress) {
        static Passed of(Decision decision) {
            return new Passed(
                    decision.number().toString(),
                    decision.title(),
                    decision.kind(),
                    decision.passedOn(),
                    decision.item().toString(),
                    decision.poll(),
                    decision.forCongress());
        }
    }
}
