package org.luoshi.platform.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.BeginSeries;
import org.luoshi.platform.desk.DocumentKind;
import org.luoshi.platform.desk.DraftDocument;
import org.luoshi.platform.desk.IncomingDocument;
import org.luoshi.platform.desk.IncomingId;
import org.luoshi.platform.desk.Instruction;
import org.luoshi.platform.desk.OutgoingDocument;
import org.luoshi.platform.desk.RecordInstruction;
import org.luoshi.platform.desk.RegisterIncoming;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** The document desk of 示例市's standing committee in the spring of 2026: one document at each station of its path. */
@Component
class DemoDesk {
    private static final Viewer STAFF = new DemoViewer();
    private static final UUID SERIES = DemoIds.of("document-series", "office");

    private final BeginSeries begin;
    private final DraftDocument draft;
    private final RegisterIncoming register;
    private final RecordInstruction instruct;
    private final MoveMatter move;
    private final Matters matters;
    private final CityDate date;

    DemoDesk(
            BeginSeries begin,
            DraftDocument draft,
            RegisterIncoming register,
            RecordInstruction instruct,
            MoveMatter move,
            Matters matters,
            CityDate date) {
        this.begin = begin;
        this.draft = draft;
        this.register = register;
        this.instruct = instruct;
        this.move = move;
        this.matters = matters;
        this.date = date;
    }

    void play() {
        date.at(
                LocalDate.of(2026, 1, 5).atTime(9, 0),
                () -> begin.handle(
                                new BeginSeries.Command(
                                        SERIES, "示人常办", "办公厅发文", "示例市人民代表大会常务委员会办公厅", Paper.Form.FORMAL, 0),
                                STAFF)
                        .orThrow());
        numbered("handling", LocalDate.of(2026, 2, 9), DocumentKind.NOTICE, "关于做好本年代表建议办理工作的通知", "各承办单位");
        MatterId wrong = numbered("wrong", LocalDate.of(2026, 3, 2), DocumentKind.LETTER, "关于商请提供积水点改造进度的函", "市交通运输局");
        act(wrong, LocalDate.of(2026, 3, 3), "void", "document-clerk", Map.of("reason", text("印发前发现主送单位有误，另行发函")));
        numbered("right", LocalDate.of(2026, 3, 4), DocumentKind.LETTER, "关于商请提供积水点改造进度的函", "市住房和城乡建设局");
        checking("survey", LocalDate.of(2026, 5, 8), DocumentKind.NOTICE, "关于开展老旧小区电梯安全专题调研的通知", "有关区人大常委会");
        MatterId returned =
                checking("reply", LocalDate.of(2026, 5, 6), DocumentKind.LETTER, "关于反馈审议意见研究处理情况的函", "市人民政府");
        act(
                returned,
                LocalDate.of(2026, 5, 7),
                "return-to-drafter",
                "document-checker",
                Map.of("reason", text("第二项缺少完成时间，请补充")));
        cameIn();
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
                                STAFF)
                        .orThrow());
    }

    private void arrived(IncomingId id, LocalDate day, String sender, String number, String title, int pages) {
        register.handle(
                        new RegisterIncoming.Command(
                                id, day, sender, number, title, IncomingDocument.Urgency.NORMAL, pages),
                        STAFF)
                .orThrow();
    }

    private MatterId numbered(String key, LocalDate day, DocumentKind kind, String title, String to) {
        MatterId id = checking(key, day, kind, title, to);
        act(id, day, "pass-check", "document-checker", Map.of("party-group", text("not-needed")));
        act(id, day, "sign", "document-signer", Map.of());
        act(id, day, "number", "document-clerk", Map.of());
        return id;
    }

    private MatterId checking(String key, LocalDate day, DocumentKind kind, String title, String to) {
        MatterId id = new MatterId(DemoIds.of("document", key));
        OutgoingDocument.Text words = new OutgoingDocument.Text(
                title, List.of(to), "现将有关事项说明如下。\n一、办理要求\n请明确负责人，按期完成。\n二、联系方式\n请将联系人报办公厅。", List.of(), List.of());
        date.at(
                day.atTime(9, 30),
                () -> draft.handle(new DraftDocument.Command(id, SERIES, kind, words, "", 0), STAFF)
                        .orThrow());
        act(id, day, "submit", "office", Map.of());
        return id;
    }

    private void act(MatterId id, LocalDate day, String event, String role, Map<String, Value> carried) {
        Mover by = new Mover("demo", "演示数据", Set.of(role), null, null, true);
        long version = matters.version(id).orElseThrow();
        MoveResult result = date.valueAt(
                day.atTime(15, 0), () -> move.handle(new MoveMatter.Command(id, version, event, carried), by));
        if (!(result instanceof MoveResult.Done)) {
            throw new IllegalStateException("document " + id + ", " + event + ": " + result);
        }
    }

    private static Value text(String words) {
        return new Value.Text(words);
    }
}
