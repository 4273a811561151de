package org.luoshi.platform.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DocumentKind;
import org.luoshi.platform.desk.OutgoingDocument;
import org.luoshi.platform.desk.ProposeWording;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** A notice two bureaus countersign: both changed its words, one change was adopted, the other waits for the checker. */
@Component
class DemoCountersigning {
    private static final LocalDate DRAFTED = LocalDate.of(2026, 5, 8);
    private static final LocalDate CHANGED = LocalDate.of(2026, 5, 11);
    private static final String TITLE = "关于报送代表建议办理联系人的通知";

    private final DemoDocuments documents;
    private final ProposeWording propose;
    private final CityDate date;

    DemoCountersigning(DemoDocuments documents, ProposeWording propose, CityDate date) {
        this.documents = documents;
        this.propose = propose;
        this.date = date;
    }

    void play(City city) {
        String housing = city.unit("housing").toString();
        String transport = city.unit("transport").toString();
        MatterId id = documents.checking("contacts", DRAFTED, DocumentKind.NOTICE, TITLE, "各承办单位");
        documents.act(
                id,
                DRAFTED,
                "name-countersigners",
                "document-checker",
                Map.of(
                        "units",
                        new Value.Units(List.of(
                                new Value.Assigned(housing, "countersigner"),
                                new Value.Assigned(transport, "countersigner")))));
        documents.act(
                id, DRAFTED, "pass-check", "document-checker", Map.of("party-group", DemoDocuments.text("not-needed")));
        proposed(id, housing, "按期完成", "六月三十日前完成", "写明期限，便于各单位安排。");
        proposed(id, transport, "请将联系人报办公厅", "请将联系人姓名、电话报办公厅，变动后及时更新", "联系人常有变动，旧名单用不上。");
        documents.act(
                id, CHANGED, "adopt-wording", "document-checker", Map.of("wording", new Value.Num(BigDecimal.TWO)));
    }

    private void proposed(MatterId id, String unit, String words, String instead, String why) {
        OutgoingDocument.Text text = new OutgoingDocument.Text(
                TITLE, List.of("各承办单位"), DemoDocuments.BODY.replace(words, instead), List.of(), List.of());
        date.at(
                CHANGED.atTime(10, 0),
                () -> propose.handle(
                                new ProposeWording.Command(id, 1, text, why), new DemoStaff("联系人", "handler", unit))
                        .orThrow());
    }
}
