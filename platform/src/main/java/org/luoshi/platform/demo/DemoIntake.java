package org.luoshi.platform.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.intake.ConfirmDrafts;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.Drafts;
import org.luoshi.platform.intake.Source;
import org.luoshi.platform.intake.SourceId;
import org.luoshi.platform.intake.TakeText;
import org.springframework.stereotype.Component;

/** One invented page that somebody has worked through by half: the numbers are confirmed, the rest waits. */
@Component
class DemoIntake {
    private static final DemoViewer STAFF = new DemoViewer();

    private final TakeText take;
    private final ConfirmDrafts confirm;
    private final Drafts drafts;
    private final CityDate date;

    DemoIntake(TakeText take, ConfirmDrafts confirm, Drafts drafts, CityDate date) {
        this.take = take;
        this.confirm = confirm;
        this.drafts = drafts;
        this.date = date;
    }

    void play(LocalDate today) {
        date.at(today.minusDays(2).atTime(10, 0), () -> {
            Source source = take.handle(
                            new TakeText.Command(
                                    new SourceId(DemoIds.of("intake", "page")),
                                    "示例日报2026年5月9日第1版.txt",
                                    page(),
                                    false,
                                    false),
                            STAFF)
                    .orThrow()
                    .source();
            List<ConfirmDrafts.Chosen> figures = drafts.of(source.id()).stream()
                    .filter(draft ->
                            draft.kind() == DraftKind.FIGURE && draft.lacks().isEmpty())
                    .map(DemoIntake::chosen)
                    .toList();
            if (!figures.isEmpty()) {
                confirm.handle(source.id(), figures, STAFF).orThrow();
            }
        });
    }

    private static ConfirmDrafts.Chosen chosen(Draft draft) {
        return new ConfirmDrafts.Chosen(draft.id(), draft.version(), Map.of());
    }

    private static byte[] page() {
        try (InputStream in = DemoIntake.class.getResourceAsStream("/demo/page.txt")) {
            if (in == null) {
                throw new IllegalStateException("there is no demo/page.txt");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("demo/page.txt", e);
        }
    }
}
