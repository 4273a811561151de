package org.luoshi.platform.sessions.decisions;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.papers.Audience;
import org.luoshi.platform.sessions.papers.LayPaper;
import org.luoshi.platform.sessions.papers.Paper;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Keeps a version of a draft and lays it before the meeting as a version of its paper (草案列入会议文件), in the transaction of
 * whoever made it: members read it with receipts, and its file has the hash of the text.
 */
@Component
class LayDraft {
    private final DraftTexts drafts;
    private final Agendas agendas;
    private final LayPaper papers;
    private final Messages messages;

    LayDraft(DraftTexts drafts, Agendas agendas, LayPaper papers, Messages messages) {
        this.drafts = drafts;
        this.agendas = agendas;
        this.papers = papers;
        this.messages = messages;
    }

    /** Why it was not taken, such as the mark of a state secret in the text; empty when it is laid. */
    Optional<SessionRefusal> keep(DraftText draft, Viewer by) {
        MeetingId meeting = agendas.meetingOf(draft.item()).orElseThrow();
        AgendaItem item =
                agendas.of(meeting).flatMap(agenda -> agenda.item(draft.item())).orElseThrow();
        String title = messages.text(Lang.ZH, "decisions.draft.paper", item.title());
        var command = new LayPaper.Command(
                meeting,
                series(draft.item()),
                draft.item(),
                title,
                Audience.EVERYBODY,
                messages.text(Lang.ZH, "decisions.draft.file"));
        byte[] bytes = draft.text().getBytes(StandardCharsets.UTF_8);
        return switch (papers.handle(command, new ByteArrayInputStream(bytes), by)) {
            case LayPaper.Result.Laid(Paper paper) -> {
                drafts.insert(draft, paper);
                yield Optional.empty();
            }
            case LayPaper.Result.Refused(SessionRefusal why) -> Optional.of(why);
            case LayPaper.Result.FileRefused _ ->
                Optional.of(new SessionRefusal.InRoom("decisions.refusal.DraftNotTaken", List.of(), null));
        };
    }

    /** The paper of an item's draft keeps its identity through all versions. */
    static UUID series(ItemId item) {
        return UUID.nameUUIDFromBytes(("draft " + item).getBytes(StandardCharsets.UTF_8));
    }
}
