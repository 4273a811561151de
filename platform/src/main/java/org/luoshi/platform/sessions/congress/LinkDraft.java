package org.luoshi.platform.sessions.congress;

import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.congress.Preparations.Draft;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/**
 * Says which draft for the congress an item of the standing committee votes on (大会草案列入常委会议程): it is handed in from then on,
 * and the vote says whether it passed. Sent again, the last word counts.
 */
@Component
public class LinkDraft {
    private final SessionDesk desk;
    private final Preparations preparations;
    private final PreparationRun run;
    private final Agendas agendas;
    private final Matters matters;

    LinkDraft(SessionDesk desk, Preparations preparations, PreparationRun run, Agendas agendas, Matters matters) {
        this.desk = desk;
        this.preparations = preparations;
        this.run = run;
        this.agendas = agendas;
        this.matters = matters;
    }

    public SessionResult<Draft> handle(MeetingId meeting, ItemId item, MatterId preparation, String draft, Viewer by) {
        Act act = Act.in(meeting, "session.congress.link", "item", item, "draft", draft);
        return desk.manage(by, act, _ -> {
            Optional<AgendaItem> there = agendas.of(meeting).flatMap(agenda -> agenda.item(item));
            if (there.isEmpty() || preparations.of(preparation).isEmpty() || !isDraft(preparation, draft)) {
                return SessionResult.refused(new SessionRefusal.NotThere(there.isEmpty() ? "item" : "draft"));
            }
            if (there.get().state().isOver()) {
                return SessionResult.refused(new SessionRefusal.WrongState(
                        there.get().title(), there.get().state()));
            }
            if (!run.takes(preparation, "draft")) {
                return SessionResult.refused(new SessionRefusal.InRoom(
                        "congress.refusal.TooLate",
                        java.util.List.of(there.get().title()),
                        null));
            }
            Draft link = new Draft(preparation, item, draft);
            if (preparations.draft(item).filter(link::equals).isEmpty()) {
                preparations.link(link);
                run.tell(preparation, "draft", Map.of("draft", new Value.Text(draft)));
            }
            return SessionResult.done(link);
        });
    }

    private boolean isDraft(MatterId preparation, String draft) {
        return matters.find(preparation).stream()
                .flatMap(matter -> Checklist.options(matter.run()).stream())
                .anyMatch(option -> option.id().equals(draft));
    }
}
