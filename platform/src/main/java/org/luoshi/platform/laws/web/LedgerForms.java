package org.luoshi.platform.laws.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.LawWork;
import org.luoshi.platform.laws.ledger.Ledger;
import org.luoshi.platform.laws.ledger.LedgerAct;
import org.luoshi.platform.laws.ledger.RecordAct;
import org.luoshi.platform.laws.ledger.TakeBack;
import org.luoshi.platform.site.Confirmation;
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

/** Acts are entered into the ledger and taken out again: form, page that asks once more, done. */
@Controller
class LedgerForms {
    private static final String TITLE = "laws.act.new";

    private final LedgerDesk desk;
    private final ActForm form;
    private final Ledger ledger;
    private final RecordAct record;
    private final TakeBack back;

    LedgerForms(LedgerDesk desk, ActForm form, Ledger ledger, RecordAct record, TakeBack back) {
        this.desk = desk;
        this.form = form;
        this.ledger = ledger;
        this.record = record;
        this.back = back;
    }

    @GetMapping(ActForm.ADDRESS)
    String show(
            @RequestParam(defaultValue = "") String work,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String act,
            HttpServletRequest request,
            Model model) {
        Optional<LawWork> law = desk.find(work);
        if (law.isEmpty()) {
            Frame frame = desk.frame(request, TITLE);
            return desk.form(frame, form.which(new Sent(Map.of(), frame), frame), model);
        }
        Frame frame = desk.frame(request, "laws.act.new.of", law.get().title());
        Sent sent = new Sent(form.values(law.get(), version, act), frame);
        return desk.form(frame, form.form(law.get(), sent, null, frame), model);
    }

    @PostMapping(ActForm.ADDRESS)
    String which(@RequestParam Map<String, String> values, HttpServletRequest request, Model model) {
        Frame frame = desk.frame(request, TITLE);
        Sent sent = new Sent(values, frame);
        Optional<LawWork> law = sent.required("law").isEmpty() ? Optional.empty() : desk.named(sent.text("law"));
        if (law.isEmpty()) {
            if (sent.ok()) {
                sent.wrong("law", "laws.form.law");
            }
            return desk.form(frame, form.which(sent, frame), model);
        }
        return "redirect:" + ActForm.ADDRESS + "?work=" + law.get().id();
    }

    @PostMapping(ActForm.ADDRESS + "/preview")
    String preview(@RequestParam Map<String, String> values, HttpServletRequest request, Model model) {
        LawWork law = desk.work(values.getOrDefault("work", ""));
        Frame frame = desk.frame(request, "laws.act.new.of", law.title());
        Sent sent = new Sent(values, frame);
        RecordAct.Command command = form.read(law, sent);
        if (!sent.ok()) {
            return desk.form(frame, form.form(law, sent, null, frame), model);
        }
        return desk.confirm(frame, question(law, command, values, frame), model);
    }

    @PostMapping("/laws/ledger/acts")
    String record(
            @RequestParam Map<String, String> values,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        LawWork law = desk.work(values.getOrDefault("work", ""));
        Frame frame = desk.frame(request, "laws.act.new.of", law.title());
        Sent sent = new Sent(values, frame);
        RecordAct.Command command = form.read(law, sent);
        Panel refused = sent.ok() ? said(record.handle(command, frame.viewer()), frame) : null;
        if (!sent.ok() || refused != null) {
            return desk.form(frame, form.form(law, sent, refused, frame), model);
        }
        Flash.leave(redirect, Panel.done(frame.t("laws.act.recorded", law.title())));
        return "redirect:/laws/ledger?year=" + command.days().passed().getYear();
    }

    private static @Nullable Panel said(RecordAct.Result result, Frame frame) {
        return switch (result) {
            case RecordAct.Result.Recorded _ -> null;
            case RecordAct.Result.NotPermitted _ -> LedgerDesk.refused(frame, "laws.ledger.not-permitted");
            case RecordAct.Result.UnknownText _ -> LedgerDesk.refused(frame, "laws.ledger.unknown");
            case RecordAct.Result.DaysOutOfOrder _ -> LedgerDesk.refused(frame, "laws.ledger.order");
        };
    }

    private static Confirmation question(
            LawWork law, RecordAct.Command command, Map<String, String> values, Frame frame) {
        var lines = new ArrayList<String>();
        lines.add(frame.t("laws.act.new.days", command.session(), command.days().passed()));
        line(lines, frame, "laws.approved", command.days().approved());
        line(lines, frame, "laws.promulgated", command.days().promulgated());
        line(lines, frame, "laws.effective", command.days().inForce());
        command.articles()
                .forEach(article ->
                        lines.add(article.label() + "：" + frame.t("laws.change-reason." + article.reason())));
        lines.add(frame.t("laws.ledger.counted", command.days().passed().getYear()));
        return new Confirmation(
                frame.t("laws.act.new.question", law.title(), frame.t("laws.act." + command.kind())),
                lines,
                "/laws/ledger/acts",
                LedgerDesk.carried(values),
                frame.t("laws.act.new.submit"),
                ActForm.ADDRESS + "?work=" + law.id() + "&version=" + values.getOrDefault("version", ""),
                LedgerDesk.crumbs(frame));
    }

    private static void line(List<String> lines, Frame frame, String key, java.time.@Nullable LocalDate day) {
        if (day != null) {
            lines.add(frame.t(key) + " " + frame.date(day));
        }
    }

    @GetMapping("/laws/ledger/acts/{id}/undo")
    String ask(@PathVariable String id, HttpServletRequest request, Model model) {
        Frame frame = desk.frame(request, "laws.act.undo");
        LedgerAct act = id(id).flatMap(ledger::act).orElseThrow(LawController::notThere);
        return desk.confirm(
                frame,
                new Confirmation(
                        frame.t(
                                "laws.act.undo.question",
                                act.title(),
                                frame.t("laws.act." + act.kind()),
                                act.days().passed()),
                        List.of(frame.t("laws.act.undo.what"), frame.t("laws.act.undo.kept")),
                        "/laws/ledger/acts/" + act.id() + "/undo",
                        Map.of(),
                        frame.t("laws.act.undo"),
                        "/laws/ledger?year=" + act.days().passed().getYear(),
                        LedgerDesk.crumbs(frame)),
                model);
    }

    @PostMapping("/laws/ledger/acts/{id}/undo")
    String undo(@PathVariable String id, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = desk.frame(request, "laws.act.undo");
        UUID act = id(id).orElseThrow(LawController::notThere);
        Flash.leave(redirect, taken(back.act(act, frame.viewer()), frame));
        return "redirect:/laws/ledger";
    }

    static Panel taken(TakeBack.Result result, Frame frame) {
        return switch (result) {
            case TAKEN_BACK -> Panel.done(frame.t("laws.ledger.taken-back"));
            case NOT_PERMITTED -> LedgerDesk.refused(frame, "laws.ledger.not-permitted");
            case NOTHING_THERE -> LedgerDesk.refused(frame, "laws.ledger.nothing-there");
        };
    }

    static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
