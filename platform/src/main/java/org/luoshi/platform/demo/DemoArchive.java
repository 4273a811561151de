package org.luoshi.platform.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.ArchiveYear;
import org.luoshi.platform.desk.DocumentKind;
import org.luoshi.platform.files.AddFile;
import org.luoshi.platform.files.FileResult;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** The documents of 2024, stamped and filed, and the batch they are packed in: it can be looked at, undone, or sealed. */
@Component
class DemoArchive {
    private static final int YEAR = 2024;

    private final DemoDocuments documents;
    private final ArchiveYear archive;
    private final AddFile files;
    private final CityDate date;

    DemoArchive(DemoDocuments documents, ArchiveYear archive, AddFile files, CityDate date) {
        this.documents = documents;
        this.archive = archive;
        this.files = files;
        this.date = date;
    }

    void play() {
        filed("2024-handling", LocalDate.of(YEAR, 3, 11), "关于交办本年代表建议的通知", "各承办单位");
        filed("2024-visit", LocalDate.of(YEAR, 6, 17), "关于组织代表视察防汛工作的通知", "各代表团");
        filed("2024-reply", LocalDate.of(YEAR, 10, 21), "关于催办代表建议答复的通知", "有关承办单位");
        date.at(
                LocalDate.of(YEAR + 1, 1, 13).atTime(9, 0),
                () -> archive.begin(DemoIds.of("archive-batch", YEAR), YEAR, DemoDocuments.STAFF)
                        .orThrow());
    }

    private void filed(String key, LocalDate day, String title, String to) {
        MatterId id = documents.numbered(key, day, DocumentKind.NOTICE, title, to);
        Value scan = new Value.Files(
                List.of(date.valueAt(day.atTime(15, 30), () -> scan(id)).id().toString()));
        documents.act(id, day, "seal", "document-clerk", Map.of("scan", scan, "copies", new Value.Num(BigDecimal.TEN)));
        documents.act(id, day.plusDays(7), "archive", "document-clerk", Map.of());
    }

    private StoredFile scan(MatterId id) {
        FileResult kept = files.handle(
                new AddFile.Command(OpenMatter.subject(id), "用印件.png", false),
                new ByteArrayInputStream(stamped()),
                new DemoViewer("document-clerk"));
        return switch (kept) {
            case FileResult.Added(StoredFile file) -> file;
            case FileResult.Refused(var refusal) -> throw new IllegalStateException("not taken: " + refusal);
        };
    }

    /** What a scanner would give of a printed page with a stamp: lines and a red ring. */
    private static byte[] stamped() {
        BufferedImage page = new BufferedImage(620, 877, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(Color.DARK_GRAY);
        for (int line = 0; line < 14; line++) {
            pen.fillRect(80, 240 + 32 * line, line % 5 == 4 ? 240 : 460, 12);
        }
        pen.setColor(Color.RED);
        pen.fillRect(80, 170, 460, 3);
        for (int ring = 0; ring < 4; ring++) {
            pen.drawOval(380 + ring, 640 + ring, 130 - 2 * ring, 130 - 2 * ring);
        }
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(page, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory", e);
        }
    }
}
