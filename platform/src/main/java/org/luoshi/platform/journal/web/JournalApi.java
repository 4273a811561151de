package org.luoshi.platform.journal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiList;
import org.luoshi.platform.api.ApiProblem;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.api.Cursor;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.JournalViews;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.LineFilter;
import org.luoshi.platform.journal.LineKey;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.journal.VerifyJournal;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal for the audit officer's programs (审计日志接口), from the latest line backwards. */
@ApiDoor
class JournalApi {
    private static final Subject WHOLE = new Subject("journal", "installation");

    private final JournalViews views;
    private final Journal journal;

    JournalApi(JournalViews views, Journal journal) {
        this.views = views;
        this.journal = journal;
    }

    @GetMapping("/journal")
    ApiList<Line> lines(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String cursor,
            HttpServletRequest request) {
        Viewer viewer = Viewer.of(request);
        if (!viewer.may(VerifyJournal.PERMISSION)) {
            journal.refuse(new Entry(WHOLE, "journal.read", Actor.of(viewer), Map.of()), "没有查看审计日志的权限");
            throw new ApiProblem(
                    HttpStatus.FORBIDDEN, "NOT_PERMITTED", "api.permission", null, VerifyJournal.PERMISSION);
        }
        Optional<LineKey> place = Cursor.read(cursor, 1)
                .map(at -> LineKey.parse(at.values().getFirst()).orElseThrow(() -> Cursor.wrong(cursor)));
        JournalViews.Page page = views.page(filter(asked), place);
        return new ApiList<>(
                page.lines(),
                page.next().map(key -> Cursor.at(key.text()).text()).orElse(null));
    }

    private static LineFilter filter(Map<String, String> asked) {
        return new LineFilter(
                asked.getOrDefault("kind", ""),
                asked.getOrDefault("id", ""),
                asked.getOrDefault("actor", ""),
                asked.getOrDefault("action", ""),
                asked.getOrDefault("refused", "").equals("true"),
                ApiValues.day("from", asked.getOrDefault("from", "")).orElse(null),
                ApiValues.day("to", asked.getOrDefault("to", "")).orElse(null));
    }
}
