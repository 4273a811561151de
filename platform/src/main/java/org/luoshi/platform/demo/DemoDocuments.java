package org.luoshi.platform.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DocumentKind;
import org.luoshi.platform.desk.DraftDocument;
import org.luoshi.platform.desk.OutgoingDocument;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** Brings the demo's outgoing documents along their path, each act on its day. */
@Component
class DemoDocuments {
    static final Viewer STAFF = new DemoViewer();
    static final UUID SERIES = DemoIds.of("document-series", "office");
    static final String BODY = "现将有关事项说明如下。\n一、办理要求\n请明确负责人，按期完成。\n二、联系方式\n请将联系人报办公厅。";

    private final DraftDocument draft;
    private final MoveMatter move;
    private final Matters matters;
    private final CityDate date;

    DemoDocuments(DraftDocument draft, MoveMatter move, Matters matters, CityDate date) {
        this.draft = draft;
        this.move = move;
        this.matters = matters;
        this.date = date;
    }

    MatterId numbered(String key, LocalDate day, DocumentKind kind, String title, String to) {
        MatterId id = checking(key, day, kind, title, to);
        act(id, day, "pass-check", "document-checker", Map.of("party-group", text("not-needed")));
        act(id, day, "sign", "document-signer", Map.of());
        act(id, day, "number", "document-clerk", Map.of());
        return id;
    }

    MatterId checking(String key, LocalDate day, DocumentKind kind, String title, String to) {
        MatterId id = new MatterId(DemoIds.of("document", key));
        OutgoingDocument.Text words = new OutgoingDocument.Text(title, List.of(to), BODY, List.of(), List.of());
        date.at(
                day.atTime(9, 30),
                () -> draft.handle(new DraftDocument.Command(id, SERIES, kind, words, "", 0), STAFF)
                        .orThrow());
        act(id, day, "submit", "office", Map.of());
        return id;
    }

    void act(MatterId id, LocalDate day, String event, String role, Map<String, Value> carried) {
        Mover by = new Mover("demo", "演示数据", Set.of(role), null, null, true);
        long version = matters.version(id).orElseThrow();
        MoveResult result = date.valueAt(
                day.atTime(15, 0), () -> move.handle(new MoveMatter.Command(id, version, event, carried), by));
        if (!(result instanceof MoveResult.Done)) {
            throw new IllegalStateException("document " + id + ", " + event + ": " + result);
        }
    }

    static Value text(String words) {
        return new Value.Text(words);
    }
}
