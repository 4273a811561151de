package org.luoshi.platform.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import org.luoshi.platform.journal.JournalViews;
import org.luoshi.platform.journal.LineFilter;
import org.luoshi.platform.journal.LineKey;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.journal.web.JournalLine;
import org.luoshi.platform.journal.web.JournalWords;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The journal of one matter (事项日志), for those who read every matter: refused acts show who tried them. */
@Controller
class MatterJournalController {
    private final Matters matters;
    private final MatterAccess access;
    private final MatterLinks links;
    private final JournalViews journal;
    private final JournalWords words;
    private final Frames frames;

    MatterJournalController(
            Matters matters,
            MatterAccess access,
            MatterLinks links,
            JournalViews journal,
            JournalWords words,
            Frames frames) {
        this.matters = matters;
        this.access = access;
        this.links = links;
        this.journal = journal;
        this.words = words;
        this.frames = frames;
    }

    @GetMapping("/matters/{number}/journal")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        Mover mover = Mover.of(Viewer.of(request));
        Matter matter = matters.byNumber(number)
                .filter(m -> access.maySee(m, mover))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!mover.readsAll()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Frame frame = frames.frame(request, "matters.journal", number);
        model.addAttribute("frame", frame);
        model.addAttribute("page", page(matter, Query.of(request), frame));
        return "matters/journal";
    }

    private MatterJournalPage page(Matter matter, Query query, Frame frame) {
        LineFilter lines = LineFilter.of(new Subject("matter", matter.id().toString()));
        JournalViews.Page found = journal.page(lines, LineKey.parse(query.first("after")));
        return new MatterJournalPage(
                matter.number(),
                matter.title(),
                links.to(matter.run().procedure().id(), matter.number()),
                found.lines().stream()
                        .map(line -> worded(words.line(line, frame.lang()), matter, frame))
                        .toList(),
                found.next().map(key -> query.with("after", key.text()).href()).orElse(""));
    }

    /** Acts of the run are called what the procedure calls them. */
    private static JournalLine worded(JournalLine line, Matter matter, Frame frame) {
        return matter.run()
                .procedure()
                .event(line.code())
                .map(event -> line.worded(MatterPages.in(frame, event.title())))
                .orElse(line);
    }
}
