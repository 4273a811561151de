package org.luoshi.platform.desk;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.files.AddFile;
import org.luoshi.platform.files.FileResult;
import org.luoshi.platform.files.Papers;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** Documents of their own for tests, brought along their path by the people whose step it is. */
@Component
public class TestDesk {
    private final BeginSeries begin;
    private final DraftDocument draft;
    private final MoveMatter move;
    private final Matters matters;
    private final AddFile files;
    private final TestAccounts accounts;
    private final CityDate date;

    TestDesk(
            BeginSeries begin,
            DraftDocument draft,
            MoveMatter move,
            Matters matters,
            AddFile files,
            TestAccounts accounts,
            CityDate date) {
        this.begin = begin;
        this.draft = draft;
        this.move = move;
        this.matters = matters;
        this.files = files;
        this.accounts = accounts;
        this.date = date;
    }

    public SignedIn clerk() {
        return accounts.viewer("document-clerk");
    }

    /** A series whose code nobody else has. */
    public Series series(int onPaper) {
        String code = "试" + UUID.randomUUID().toString().substring(0, 6);
        return begin.handle(
                        new BeginSeries.Command(
                                UUID.randomUUID(), code, "试验发文", "示例市人大常委会办公室", Paper.Form.FORMAL, onPaper),
                        clerk())
                .orThrow();
    }

    public Matter drafted(Series series, String title) {
        MatterId id = new MatterId(UUID.randomUUID());
        draft.handle(command(id, series, title, 0), accounts.viewer("office")).orThrow();
        return matters.find(id).orElseThrow();
    }

    DraftDocument.Command command(MatterId id, Series series, String title, long version) {
        return new DraftDocument.Command(
                id,
                series.id(),
                DocumentKind.NOTICE,
                new OutgoingDocument.Text(
                        title, List.of("各承办单位"), "现将有关事项通知如下。\n一、办理要求\n按期答复代表。", List.of(), List.of("市政府办公厅")),
                "",
                version);
    }

    /** Signed, and waiting for its number. */
    public Matter signed(Series series, String title) {
        Matter matter = drafted(series, title);
        act(matter, "submit", "office", Map.of());
        act(matter, "pass-check", "document-checker", Map.of("party-group", new Value.Text("not-needed")));
        return act(matter, "sign", "document-signer", Map.of());
    }

    public Matter numbered(Series series, String title) {
        return act(signed(series, title), "number", "document-clerk", Map.of());
    }

    /** Stamped, and put into the archive in the last days of that year. */
    Matter archived(int year, String title) {
        SignedIn clerk = clerk();
        Matter matter = numbered(series(0), title);
        Value scan = new Value.Files(
                List.of(scan(matter, Papers.pdf("stamped"), clerk).id().toString()));
        attempt(matter, "seal", clerk, Map.of("scan", scan, "copies", new Value.Num(BigDecimal.ONE)));
        return date.valueAt(
                LocalDate.of(year, 12, 30).atTime(10, 0), () -> act(matter, "archive", "document-clerk", Map.of()));
    }

    public Matter act(Matter matter, String event, String role, Map<String, Value> carried) {
        return switch (attempt(matter, event, accounts.viewer(role), carried)) {
            case MoveResult.Done done -> done.matter();
            case MoveResult other -> throw new IllegalStateException(event + " was not done: " + other);
        };
    }

    MoveResult attempt(Matter matter, String event, Viewer by, Map<String, Value> carried) {
        long version = matters.version(matter.id()).orElseThrow();
        return move.handle(new MoveMatter.Command(matter.id(), version, event, carried), Mover.of(by));
    }

    /** A scan sent for this document. */
    StoredFile scan(Matter matter, byte[] content, Viewer by) {
        AddFile.Command command = new AddFile.Command(OpenMatter.subject(matter.id()), "用印件.pdf", false);
        return switch (files.handle(command, new ByteArrayInputStream(content), by)) {
            case FileResult.Added(StoredFile file) -> file;
            case FileResult.Refused(var refusal) -> throw new IllegalStateException("not taken: " + refusal);
        };
    }
}
