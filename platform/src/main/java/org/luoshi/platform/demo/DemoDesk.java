package org.luoshi.platform.demo;

import java.time.LocalDate;
import java.util.Map;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.BeginSeries;
import org.luoshi.platform.desk.DocumentKind;
import org.luoshi.platform.desk.IncomingDocument;
import org.luoshi.platform.desk.IncomingId;
import org.luoshi.platform.desk.Instruction;
import org.luoshi.platform.desk.RecordInstruction;
import org.luoshi.platform.desk.RegisterIncoming;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.matters.MatterId;
import org.springframework.stereotype.Component;

/** The document desk of 示例市's standing committee in the spring of 2026: one document at each station of its path. */
@Component
class DemoDesk {
    private final BeginSeries begin;
    private final DemoDocuments documents;
    private final DemoCountersigning countersigning;
    private final DemoArchive archive;
    private final RegisterIncoming register;
    private final RecordInstruction instruct;
    private final CityDate date;

    DemoDesk(
            BeginSeries begin,
            DemoDocuments documents,
            DemoCountersigning countersigning,
            DemoArchive archive,
            RegisterIncoming register,
            RecordInstruction instruct,
            CityDate date) {
        this.begin = begin;
        this.documents = documents;
        this.countersigning = countersigning;
        this.archive = archive;
        this.register = register;
        this.instruct = instruct;
        this.date = date;
    }

    void play(City city) {
        date.at(
                LocalDate.of(2024, 1, 5).atTime(9, 0),
                () -> begin.handle(
                                new BeginSeries.Command(
                                        DemoDocuments.SERIES,
                                        "示人常办",
                                        "办公厅发文",
                                        "示例市人民代表大会常务委员会办公厅",
                                        Paper.Form.FORMAL,
                                        0),
                                DemoDocuments.STAFF)
                        .orThrow());
        documents.numbered("handling", LocalDate.of(2026, 2, 9), DocumentKind.NOTICE, "关于做好本年代表建议办理工作的通知", "各承办单位");
        MatterId wrong =
                documents.numbered("wrong", LocalDate.of(2026, 3, 2), DocumentKind.LETTER, "关于商请提供积水点改造进度的函", "市交通运输局");
        documents.act(
                wrong,
                LocalDate.of(2026, 3, 3),
                "void",
                "document-clerk",
                Map.of("reason", DemoDocuments.text("印发前发现主送单位有误，另行发函")));
        documents.numbered("right", LocalDate.of(2026, 3, 4), DocumentKind.LETTER, "关于商请提供积水点改造进度的函", "市住房和城乡建设局");
        documents.checking("survey", LocalDate.of(2026, 5, 8), DocumentKind.NOTICE, "关于开展老旧小区电梯安全专题调研的通知", "有关区人大常委会");
        MatterId returned =
                documents.checking("reply", LocalDate.of(2026, 5, 6), DocumentKind.LETTER, "关于反馈审议意见研究处理情况的函", "市人民政府");
        documents.act(
                returned,
                LocalDate.of(2026, 5, 7),
                "return-to-drafter",
                "document-checker",
                Map.of("reason", DemoDocuments.text("第二项缺少完成时间，请补充")));
        countersigning.play(city);
        cameIn();
        archive.play();
    }

    /** Two documents came in; under one of them a leader wrote what to do. */
    private void cameIn() {
        IncomingId report = new IncomingId(DemoIds.of("incoming", "report"));
        date.at(LocalDate.of(2026, 4, 20).atTime(10, 0), () -> {
            arrived(report, LocalDate.of(2026, 4, 20), "市交通运输局", "示交函〔2026〕18号", "关于报送下穿通道积水点整治情况的报告", 6);
            arrived(
                    new IncomingId(DemoIds.of("incoming", "invitation")),
                    LocalDate.of(2026, 4, 20),
                    "市总工会",
                    "",
                    "关于邀请参加职工服务窗口开放活动的函",
                    2);
        });
        date.at(
                LocalDate.of(2026, 4, 21).atTime(9, 0),
                () -> instruct.handle(
                                new RecordInstruction.Command(
                                        DemoIds.of("instruction", "report"),
                                        new Instruction.On.Incoming(report),
                                        "常委会秘书长",
                                        LocalDate.of(2026, 4, 21),
                                        "请代表工作委员会核对涉及的代表建议，五月底前提出督办意见。",
                                        null),
                                DemoDocuments.STAFF)
                        .orThrow());
    }

    private void arrived(IncomingId id, LocalDate day, String sender, String number, String title, int pages) {
        register.handle(
                        new RegisterIncoming.Command(
                                id, day, sender, number, title, IncomingDocument.Urgency.NORMAL, pages),
                        DemoDocuments.STAFF)
                .orThrow();
    }
}
