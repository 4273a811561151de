package org.luoshi.platform.intake.making;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.IntakeRefusal;
import org.luoshi.platform.intake.IntakeResult;
import org.luoshi.platform.intake.RecordMaker;
import org.luoshi.platform.intake.RecordRef;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.DraftAgenda;
import org.luoshi.platform.sessions.DraftAgenda.Line;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.ItemMode;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Items of a report → the agenda of its session, in one new version. What was heard in one paragraph and adopted in another is
 * one item that ends in a vote.
 */
@Component
class AgendaItemMaker implements RecordMaker {
    private static final String ITEM = "session-item";
    private static final String REASON = "按公开报道补录";

    private final Agendas agendas;
    private final Meetings meetings;
    private final DraftAgenda agenda;

    AgendaItemMaker(Agendas agendas, Meetings meetings, DraftAgenda agenda) {
        this.agendas = agendas;
        this.meetings = meetings;
        this.agenda = agenda;
    }

    @Override
    public DraftKind kind() {
        return DraftKind.AGENDA_ITEM;
    }

    @Override
    public IntakeResult<List<RecordRef>> make(Making making, Viewer by) {
        RecordRef head = making.head();
        if (head == null) {
            return IntakeResult.refused(new IntakeRefusal.HeadFirst(DraftKind.SESSION));
        }
        MeetingId meeting = new MeetingId(UUID.fromString(head.id()));
        List<Line> lines = new ArrayList<>(standing(meeting));
        List<Line> before = List.copyOf(lines);
        List<RecordRef> records = new ArrayList<>();
        for (Draft draft : making.drafts()) {
            IntakeResult<Line> line = line(draft);
            if (line instanceof IntakeResult.Refused<Line>(var refusal)) {
                return IntakeResult.refused(refusal);
            }
            records.add(placed(lines, line.orThrow(), meeting));
        }
        return lines.equals(before)
                ? IntakeResult.done(records)
                : agenda.handle(new DraftAgenda.Command(meeting, lines, REASON), by)
                        .fold(_ -> IntakeResult.done(records), refusal -> IntakeResult.refused(Facts.said(refusal)));
    }

    private List<Line> standing(MeetingId meeting) {
        return agendas.of(meeting).map(Agenda::items).orElse(List.of()).stream()
                .map(AgendaItemMaker::line)
                .toList();
    }

    private static Line line(AgendaItem item) {
        return new Line(item.id(), item.title(), item.kind(), item.mode(), item.reporter(), item.votes());
    }

    private static IntakeResult<Line> line(Draft draft) {
        return Facts.choice(draft, "itemKind", ItemKind.class)
                .fold(
                        kind -> Facts.choice(draft, "mode", ItemMode.class)
                                .fold(
                                        mode -> IntakeResult.done(new Line(
                                                new ItemId(draft.recordId()),
                                                draft.field("title"),
                                                kind,
                                                mode,
                                                draft.field("reporter"),
                                                !draft.field("votes").isEmpty())),
                                        IntakeResult::refused),
                        IntakeResult::refused);
    }

    private RecordRef placed(List<Line> lines, Line line, MeetingId meeting) {
        String href = href(meeting);
        for (int i = 0; i < lines.size(); i++) {
            Line there = lines.get(i);
            if (core(there.title()).equals(core(line.title()))) {
                if (line.votes() && !there.votes()) {
                    lines.set(
                            i,
                            new Line(there.item(), there.title(), there.kind(), there.mode(), there.reporter(), true));
                }
                return RecordRef.found(ITEM, there.item(), there.title(), href);
            }
        }
        lines.add(line);
        return RecordRef.made(ITEM, line.item(), line.title(), href);
    }

    /** A draft and what was passed of it are one item: （草案） and 稿 at the end are left out. */
    static String core(String title) {
        return title.replaceAll("[《》\\s]", "").replaceAll("[（(]草案[）)]|稿$", "");
    }

    private String href(MeetingId meeting) {
        String number = meetings.find(meeting).map(Meeting::number).orElse("");
        return MatterLinks.under("/sessions", number) + "/agenda";
    }

    @Override
    public Optional<IntakeRefusal> undo(Draft draft, RecordRef record, Viewer by) {
        ItemId item = new ItemId(UUID.fromString(record.id()));
        return agendas.meetingOf(item).flatMap(meeting -> {
            List<Line> left = standing(meeting).stream()
                    .filter(line -> !line.item().equals(item))
                    .toList();
            return agenda.handle(new DraftAgenda.Command(meeting, left, "材料导入撤回"), by)
                    .<Optional<IntakeRefusal>>fold(_ -> Optional.empty(), refusal -> Optional.of(Facts.said(refusal)));
        });
    }
}
