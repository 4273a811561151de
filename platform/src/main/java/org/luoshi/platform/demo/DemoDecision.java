package org.luoshi.platform.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.laws.amending.AcceptAmendment;
import org.luoshi.platform.laws.amending.AttachDecision;
import org.luoshi.platform.laws.amending.LawAmendment;
import org.luoshi.platform.laws.ledger.ActKind;
import org.luoshi.platform.laws.ledger.FourDays;
import org.luoshi.platform.laws.ledger.RecordAct;
import org.springframework.stereotype.Component;

/**
 * A decision on three regulations at once (打包修改决定): one accepted and entered into the ledger, two waiting, one of them
 * with an instruction that cannot be carried out, for it quotes a department the regulation does not name.
 */
@Component
class DemoDecision {
    private static final LocalDate ATTACHED = LocalDate.of(2026, 4, 20);
    private static final String MEETING = "示例市第十五届人民代表大会常务委员会第三十一次会议";
    private static final FourDays DAYS = new FourDays(
            LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 27), LocalDate.of(2026, 4, 10), LocalDate.of(2026, 5, 1));

    private final AttachDecision attach;
    private final AcceptAmendment accept;
    private final RecordAct record;
    private final LawLibrary library;
    private final CityDate date;

    DemoDecision(AttachDecision attach, AcceptAmendment accept, RecordAct record, LawLibrary library, CityDate date) {
        this.attach = attach;
        this.accept = accept;
        this.record = record;
        this.library = library;
        this.date = date;
    }

    /** Once the regulations are there. */
    void play() {
        date.at(ATTACHED.atTime(15, 10), () -> {
            var sent = attach.handle(new AttachDecision.Command(null, words(), "", ""), new DemoViewer());
            if (!(sent instanceof AttachDecision.Result.Attached(UUID decision))) {
                throw new IllegalStateException("the decision on three regulations: " + sent);
            }
            acceptFirst(decision);
        });
    }

    private void acceptFirst(UUID decision) {
        var result = accept.handle(new AcceptAmendment.Command(decision, 1, null, Map.of(), "", ""), new DemoViewer());
        if (!(result instanceof AcceptAmendment.Result.Accepted(LawAmendment law))) {
            throw new IllegalStateException("the first law of the decision: " + result);
        }
        var entered = record.handle(
                new RecordAct.Command(
                        law.work(),
                        law.result(),
                        ActKind.AMENDED,
                        MEETING,
                        DAYS,
                        ChangedArticles.of(text(law.base()), text(law.result()))),
                new DemoViewer());
        if (!(entered instanceof RecordAct.Result.Recorded)) {
            throw new IllegalStateException("the act on " + law.named() + ": " + entered);
        }
    }

    private String text(String version) {
        return library.source(version).orElseThrow();
    }

    private static String words() {
        try (InputStream in = DemoDecision.class.getResourceAsStream("/demo/decision.txt")) {
            return new String(Objects.requireNonNull(in, "demo/decision.txt").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("demo/decision.txt", e);
        }
    }
}
