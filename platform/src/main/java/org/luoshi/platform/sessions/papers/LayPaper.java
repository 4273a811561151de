package org.luoshi.platform.sessions.papers;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.files.AddFile;
import org.luoshi.platform.files.FileRefusal;
import org.luoshi.platform.files.FileResult;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Lays a paper before a meeting, or its next version (提交会议文件). Old versions stay, with who read them. */
@Component
public class LayPaper {
    private final SessionDesk desk;
    private final SessionPapers papers;
    private final Agendas agendas;
    private final AddFile add;
    private final CityDate date;

    LayPaper(SessionDesk desk, SessionPapers papers, Agendas agendas, AddFile add, CityDate date) {
        this.desk = desk;
        this.papers = papers;
        this.agendas = agendas;
        this.add = add;
        this.date = date;
    }

    /**
     * What is laid.
     *
     * @param series of a paper that is there for a next version; a new identity for a new paper
     */
    public record Command(
            MeetingId meeting, UUID series, @Nullable ItemId item, String title, Audience audience, String fileName) {}

    /** What became of it. */
    public sealed interface Result {
        record Laid(Paper paper) implements Result {}

        record Refused(SessionRefusal refusal) implements Result {}

        /** The file itself was not taken. */
        record FileRefused(FileRefusal refusal) implements Result {}
    }

    /** Reads the content to its end; closing it is the caller's business. */
    public Result handle(Command command, InputStream content, Viewer by) {
        if (!by.may(SessionDesk.MANAGE)) {
            // the desk refuses and leaves the line; nothing of the file is kept
            return fold(lay(command, null, by));
        }
        var sent = new AddFile.Command(PaperAccess.subject(command.series()), command.fileName(), true);
        return switch (add.handle(sent, content, by)) {
            case FileResult.Refused(FileRefusal refusal) -> new Result.FileRefused(refusal);
            case FileResult.Added(StoredFile file) -> fold(lay(command, file, by));
        };
    }

    private static Result fold(SessionResult<Paper> result) {
        return result.fold(Result.Laid::new, Result.Refused::new);
    }

    private SessionResult<Paper> lay(Command command, @Nullable StoredFile file, Viewer by) {
        Act act = Act.in(
                command.meeting(),
                "session.paper",
                "title",
                command.title(),
                "sha256",
                file == null ? "" : file.sha256());
        return desk.manage(by, act, meeting -> {
            if (command.title().isBlank() || file == null) {
                return SessionResult.refused(new SessionRefusal.Missing(file == null ? "file" : "title"));
            }
            if (command.item() != null && !agendas.meetingOf(command.item()).equals(Optional.of(command.meeting()))) {
                return SessionResult.refused(new SessionRefusal.NotThere("item"));
            }
            int version = papers.newest(command.series()).map(Paper::version).orElse(0) + 1;
            Paper paper = new Paper(
                    command.series(),
                    version,
                    command.meeting(),
                    command.item(),
                    command.title().strip(),
                    command.audience(),
                    file,
                    date.now(),
                    by.name());
            papers.insert(paper);
            return SessionResult.done(paper);
        });
    }
}
