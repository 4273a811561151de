package org.luoshi.platform.laws.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.LawEnd;
import org.luoshi.platform.laws.LawEnds;
import org.luoshi.platform.laws.LawWork;
import org.luoshi.platform.laws.RecordEnd;
import org.luoshi.platform.site.Confirmation;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** That a law was repealed or ran out is written down and taken back: form, page that asks once more, done. */
@Controller
class LawEndForms {
    private static final String TITLE = "laws.end.new";

    private final LedgerDesk desk;
    private final LawEnds ends;
    private final RecordEnd record;

    LawEndForms(LedgerDesk desk, LawEnds ends, RecordEnd record) {
        this.desk = desk;
        this.ends = ends;
        this.record = record;
    }

    @GetMapping("/laws/{id}/end")
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        LawWork law = desk.work(id);
        Frame frame = desk.frame(request, TITLE, law.title());
        Map<String, String> values = Map.of("endOn", desk.date().today().toString());
        return form(law, frame, new Sent(values, frame), null, model);
    }

    @PostMapping("/laws/{id}/end/preview")
    String preview(
            @PathVariable String id,
            @RequestParam Map<String, String> values,
            HttpServletRequest request,
            Model model) {
        LawWork law = desk.work(id);
        Frame frame = desk.frame(request, TITLE, law.title());
        Sent sent = new Sent(values, frame);
        RecordEnd.Command command = read(law, sent);
        return sent.ok()
                ? desk.confirm(frame, question(law, command, values, frame), model)
                : form(law, frame, sent, null, model);
    }

    @PostMapping("/laws/{id}/end")
    String record(
            @PathVariable String id,
            @RequestParam Map<String, String> values,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        LawWork law = desk.work(id);
        Frame frame = desk.frame(request, TITLE, law.title());
        Sent sent = new Sent(values, frame);
        RecordEnd.Command command = read(law, sent);
        if (!sent.ok()) {
            return form(law, frame, sent, null, model);
        }
        RecordEnd.Result result = record.handle(command, frame.viewer());
        if (!(result instanceof RecordEnd.Result.Recorded)) {
            return form(law, frame, sent, said(result, frame), model);
        }
        Flash.leave(redirect, said(result, frame));
        return "redirect:" + law.href();
    }

    private static RecordEnd.Command read(LawWork law, Sent sent) {
        LawEnd.Kind kind = sent.choice(LawEnd.Kind.values(), "endKind").orElse(LawEnd.Kind.EXPIRED);
        var command = new RecordEnd.Command(
                law.id(), kind, sent.day("endOn"), sent.required("endReason"), sent.required("basis"));
        if (sent.ok() && law.first() != null && command.on().isBefore(law.first())) {
            sent.wrong("endOn", "laws.form.order", law.first());
        }
        return command;
    }

    private String form(LawWork law, Frame frame, Sent sent, @Nullable Panel refused, Model model) {
        return desk.form(
                frame,
                new LawForm(
                        frame.t("laws.end.new.lead"),
                        crumbs(law, frame),
                        law.href() + "/end/preview",
                        Map.of(),
                        List.of(),
                        List.of(
                                sent.select("endKind", LawEnd.Kind.values(), "laws.end", true),
                                sent.day("endOn", true),
                                sent.area("endReason"),
                                sent.line("basis")),
                        frame.t("laws.form.preview"),
                        law.href(),
                        sent.problems(),
                        refused),
                model);
    }

    private static Confirmation question(
            LawWork law, RecordEnd.Command command, Map<String, String> values, Frame frame) {
        var lines = new ArrayList<String>();
        lines.add(frame.t("laws.end.new.what", command.on(), frame.t("laws.end." + command.kind())));
        lines.add(frame.t("laws.field.endReason") + "：" + command.reason());
        lines.add(frame.t("laws.field.basis") + "：" + command.basis());
        lines.add(frame.t("laws.end.new.kept"));
        return new Confirmation(
                frame.t("laws.end.new.question", law.title(), frame.t("laws.end." + command.kind())),
                lines,
                law.href() + "/end",
                LedgerDesk.carried(values),
                frame.t("laws.end.new.submit"),
                law.href() + "/end",
                crumbs(law, frame));
    }

    @GetMapping("/laws/{id}/end/undo")
    String ask(@PathVariable String id, HttpServletRequest request, Model model) {
        LawWork law = desk.work(id);
        Frame frame = desk.frame(request, "laws.end.undo");
        LawEnd end = ends.of(law.id()).orElseThrow(LawController::notThere);
        return desk.confirm(
                frame,
                new Confirmation(
                        frame.t("laws.end.undo.question", law.title(), frame.t("laws.end." + end.kind()), end.on()),
                        List.of(frame.t("laws.end.undo.what"), frame.t("laws.act.undo.kept")),
                        law.href() + "/end/undo",
                        Map.of(),
                        frame.t("laws.end.undo"),
                        law.href(),
                        crumbs(law, frame)),
                model);
    }

    @PostMapping("/laws/{id}/end/undo")
    String undo(@PathVariable String id, HttpServletRequest request, RedirectAttributes redirect) {
        LawWork law = desk.work(id);
        Frame frame = desk.frame(request, "laws.end.undo");
        Flash.leave(redirect, said(record.takeBack(law.id(), frame.viewer()), frame));
        return "redirect:" + law.href();
    }

    private static Panel said(RecordEnd.Result result, Frame frame) {
        return switch (result) {
            case RecordEnd.Result.Recorded(LawEnd end) ->
                Panel.done(frame.t("laws.end.recorded", end.on(), frame.t("laws.end." + end.kind())));
            case RecordEnd.Result.TakenBack _ -> Panel.done(frame.t("laws.ledger.taken-back"));
            case RecordEnd.Result.NotPermitted _ -> LedgerDesk.refused(frame, "laws.ledger.not-permitted");
            case RecordEnd.Result.UnknownWork _ -> LedgerDesk.refused(frame, "laws.ledger.unknown");
            case RecordEnd.Result.Incomplete _ -> LedgerDesk.refused(frame, "laws.end.incomplete");
            case RecordEnd.Result.BeforeItBegan(var first) -> LedgerDesk.refused(frame, "laws.end.before", first);
            case RecordEnd.Result.Already(LawEnd end) ->
                LedgerDesk.refused(frame, "laws.end.already", end.on(), frame.t("laws.end." + end.kind()), end.by());
            case RecordEnd.Result.NothingThere _ -> LedgerDesk.refused(frame, "laws.ledger.nothing-there");
        };
    }

    private static List<Crumb> crumbs(LawWork law, Frame frame) {
        return List.of(new Crumb(frame.t("laws.title"), "/laws"), new Crumb(law.title(), law.href()));
    }
}
