package org.luoshi.platform.sessions.decisions;

import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Puts the text of an item before the meeting as a new version (提交草案文本). The same text sent again is the same version. */
@Component
public class PutDraft {
    private final SessionDesk desk;
    private final ItemRoom room;
    private final DraftTexts drafts;
    private final LayDraft lay;
    private final CityDate date;

    PutDraft(SessionDesk desk, ItemRoom room, DraftTexts drafts, LayDraft lay, CityDate date) {
        this.desk = desk;
        this.room = room;
        this.drafts = drafts;
        this.lay = lay;
        this.date = date;
    }

    public SessionResult<DraftText> handle(MeetingId meeting, ItemId item, String text, Viewer by) {
        return desk.manage(
                by,
                Act.in(meeting, "session.draft", "item", item, Filled.FACT, Filled.of(text)),
                _ -> room.open(meeting, item, _ -> {
                    String clean = text.replace("\r\n", "\n").strip();
                    return clean.isEmpty()
                            ? SessionResult.refused(new SessionRefusal.Missing("text"))
                            : put(item, clean, by);
                }));
    }

    private SessionResult<DraftText> put(ItemId item, String text, Viewer by) {
        Optional<DraftText> before = drafts.newest(item);
        if (before.isPresent() && before.get().text().equals(text)) {
            return SessionResult.done(before.get());
        }
        DraftText next =
                DraftText.of(item, before.map(DraftText::version).orElse(0) + 1, text, by.name(), date.instant());
        return lay.keep(next, by)
                .<SessionResult<DraftText>>map(SessionResult::refused)
                .orElseGet(() -> SessionResult.done(next));
    }
}
