package org.luoshi.platform.sessions.congress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.lawtext.text.Numerals;
import org.luoshi.platform.bodies.CongressSessions;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.matters.Source;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** Begins the preparation of a congress session (启动大会筹备). Sent again for the same session, nothing is begun anew. */
// law: 地方组织法 (2022) art. 14, 17 — the standing committee calls the congress and prepares what its preparatory meeting
// passes
@Component
public class BeginPreparation {
    static final String PROCEDURE = "sessions/congress-preparation";

    private final SessionDesk desk;
    private final Preparations preparations;
    private final CongressSessions sessions;
    private final OpenMatter open;
    private final PreparationRun run;
    private final Messages messages;
    private final CityDate date;

    BeginPreparation(
            SessionDesk desk,
            Preparations preparations,
            CongressSessions sessions,
            OpenMatter open,
            PreparationRun run,
            Messages messages,
            CityDate date) {
        this.desk = desk;
        this.preparations = preparations;
        this.sessions = sessions;
        this.open = open;
        this.run = run;
        this.messages = messages;
        this.date = date;
    }

    public SessionResult<Preparation> handle(int term, int number, Viewer by) {
        MatterId id = MatterId.fresh();
        Act act = Act.in(new MeetingId(id.value()), "session.congress.begin", "term", term, "number", number);
        return desk.found(by, act, () -> {
            if (term < 1 || number < 1) {
                return SessionResult.refused(new SessionRefusal.Unreadable("number", term + "-" + number));
            }
            Optional<Preparation> known = preparations.of(term, number);
            return SessionResult.done(known.orElseGet(() -> begin(new Preparation(term, number, id))));
        });
    }

    private Preparation begin(Preparation preparation) {
        String title = messages.text(
                Lang.ZH,
                "congress.session",
                Numerals.chinese(preparation.term()),
                Numerals.chinese(preparation.number()));
        Matter matter = open.handle(
                new OpenMatter.New(
                        preparation.matter(),
                        "筹" + date.today().getYear() + "-",
                        PROCEDURE,
                        title,
                        new Source("congress-session", preparation.code(), title),
                        false,
                        null,
                        List.of()),
                PreparationRun.SYSTEM);
        preparations.insert(preparation);
        Map<String, Value> carried = new LinkedHashMap<>();
        carried.put("congress", new Value.Text(title));
        run.tell(matter.id(), "begin", carried);
        sessions.byCode(preparation.code())
                .filter(session -> session.opens().isAfter(date.today()))
                .ifPresent(session -> run.dated(preparation, session));
        return preparation;
    }
}
