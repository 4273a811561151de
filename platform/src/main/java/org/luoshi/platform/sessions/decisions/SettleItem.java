package org.luoshi.platform.sessions.decisions;

import java.time.LocalDate;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.MoveItem;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionResult;
import org.springframework.stereotype.Component;

/**
 * What follows the vote on an item, in the transaction that closed the poll (表决之后): the item is voted; passed, it becomes a
 * decision with the next number of its body's year and takes effect; failed, nothing else changes. A second vote on the
 * same item settles nothing.
 */
// law: 地方组织法 (2022) art. 51 — the standing committee decides by the majority of all its members
@Component
public class SettleItem {
    private final SessionDesk desk;
    private final MoveItem moveItem;
    private final ItemRoom room;
    private final Decisions decisions;
    private final DraftTexts drafts;
    private final Marks marks;
    private final CarryOut carryOut;

    SettleItem(
            SessionDesk desk,
            MoveItem moveItem,
            ItemRoom room,
            Decisions decisions,
            DraftTexts drafts,
            Marks marks,
            CarryOut carryOut) {
        this.desk = desk;
        this.moveItem = moveItem;
        this.room = room;
        this.decisions = decisions;
        this.drafts = drafts;
        this.marks = marks;
        this.carryOut = carryOut;
    }

    /** Settles one item; of a vote on several, each. */
    public void handle(MeetingId meeting, Outcome outcome) {
        Optional<AgendaItem> item = room.find(meeting, outcome.item());
        if (item.isEmpty() || decisions.outcome(outcome.item()).isPresent()) {
            return;
        }
        Act act = Act.in(
                meeting, "session.settle", "item", outcome.item(), "poll", outcome.poll(), "passed", outcome.passed());
        desk.manage(TheVote.ITSELF, act, m -> {
                    if (decisions.settle(outcome)) {
                        moveItem.voted(meeting, outcome.item());
                        if (outcome.passed()) {
                            decide(m, item.get(), outcome);
                        }
                    }
                    return SessionResult.done(outcome);
                })
                .orThrow();
    }

    private void decide(Meeting meeting, AgendaItem item, Outcome outcome) {
        LocalDate day = outcome.at().atZone(CityDate.ZONE).toLocalDate();
        Decision decision = new Decision(
                DecisionId.fresh(),
                meeting.id(),
                item.id(),
                outcome.poll(),
                meeting.body(),
                new DocumentNumber(
                        marks.of(meeting.body()), day.getYear(), decisions.nextSerial(meeting.body(), day.getYear())),
                item.title(),
                item.kind(),
                day,
                drafts.newest(item.id()).map(DraftText::version).orElse(null),
                Decision.isForCongress(item.kind()),
                null);
        decisions.insert(decision, outcome.at());
        carryOut.of(decision, false, TheVote.ITSELF);
    }
}
