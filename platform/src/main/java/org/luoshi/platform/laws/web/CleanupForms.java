package org.luoshi.platform.laws.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.LawWork;
import org.luoshi.platform.laws.ledger.ConcludeCleanup;
import org.luoshi.platform.laws.ledger.ConcludeCleanup.Conclusion;
import org.luoshi.platform.laws.ledger.ConcludeCleanup.Mode;
import org.luoshi.platform.laws.ledger.ConcludeCleanup.Plan;
import org.luoshi.platform.laws.ledger.ConcludeCleanup.PlanKind;
import org.luoshi.platform.laws.ledger.TakeBack;
import org.luoshi.platform.site.Confirmation;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a clean-up concluded is written down and taken back: form, page that asks once more, done. */
@Controller
class CleanupForms {
    private static final String ADDRESS = "/laws/ledger/cleanup/new";
    private static final String TITLE = "laws.cleanup.new";

    private final LedgerDesk desk;
    private final ConcludeCleanup conclude;
    private final TakeBack back;

    CleanupForms(LedgerDesk desk, ConcludeCleanup conclude, TakeBack back) {
        this.desk = desk;
        this.conclude = conclude;
        this.back = back;
    }

    @GetMapping(ADDRESS)
    String show(
            @RequestParam(defaultValue = "") String work,
            @RequestParam(defaultValue = "") String campaign,
            HttpServletRequest request,
            Model model) {
        Frame frame = desk.frame(request, TITLE);
        String law = desk.find(work).map(LawWork::title).orElse("");
        Map<String, String> values = Map.of(
                "law", law, "campaign", campaign, "on", desk.date().today().toString());
        return form(frame, new Sent(values, frame), null, model);
    }

    @PostMapping(ADDRESS + "/preview")
    String preview(@RequestParam Map<String, String> values, HttpServletRequest request, Model model) {
        Frame frame = desk.frame(request, TITLE);
        Sent sent = new Sent(values, frame);
        ConcludeCleanup.Command command = read(sent);
        return sent.ok()
                ? desk.confirm(frame, question(command, values, frame), model)
                : form(frame, sent, null, model);
    }

    @PostMapping("/laws/ledger/cleanup")
    String conclude(
            @RequestParam Map<String, String> values,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Frame frame = desk.frame(request, TITLE);
        Sent sent = new Sent(values, frame);
        ConcludeCleanup.Command command = read(sent);
        Panel refused = sent.ok() ? said(conclude.handle(command, frame.viewer()), frame) : null;
        if (!sent.ok() || refused != null) {
            return form(frame, sent, refused, model);
        }
        Flash.leave(redirect, Panel.done(frame.t("laws.cleanup.concluded", sent.text("law"))));
        return "redirect:/laws/ledger?year=" + command.on().getYear();
    }

    private ConcludeCleanup.Command read(Sent sent) {
        String campaign = sent.required("campaign");
        Optional<LawWork> law = sent.required("law").isEmpty() ? Optional.empty() : desk.named(sent.text("law"));
        if (law.isEmpty() && !sent.text("law").isEmpty()) {
            sent.wrong("law", "laws.form.law");
        }
        Mode mode = sent.choice(Mode.values(), "mode").orElse(Mode.SELF);
        String party = sent.required("party");
        Conclusion conclusion = sent.choice(Conclusion.values(), "conclusion").orElse(Conclusion.KEEP);
        Plan plan = plan(conclusion, sent);
        return new ConcludeCleanup.Command(
                campaign,
                law.map(LawWork::id).orElse(""),
                mode,
                party,
                conclusion,
                sent.required("reason"),
                plan,
                sent.day("on"));
    }

    /** What stays has no item of a plan; what does not stay has one. */
    private static @Nullable Plan plan(Conclusion conclusion, Sent sent) {
        if (conclusion == Conclusion.KEEP) {
            if (!sent.text("planYear").isEmpty()) {
                sent.wrong("planYear", "laws.form.no-plan");
            }
            return null;
        }
        int year = sent.year("planYear");
        return new Plan(year, sent.choice(PlanKind.values(), "planKind").orElse(PlanKind.RESEARCH));
    }

    private String form(Frame frame, Sent sent, @Nullable Panel refused, Model model) {
        return desk.form(
                frame,
                new LawForm(
                        frame.t("laws.cleanup.new.lead"),
                        LedgerDesk.crumbs(frame),
                        ADDRESS + "/preview",
                        Map.of(),
                        List.of(),
                        List.of(
                                sent.line("campaign"),
                                sent.line("law"),
                                sent.select("mode", Mode.values(), "laws.cleanup.mode", true),
                                sent.line("party"),
                                sent.select("conclusion", Conclusion.values(), "laws.cleanup.conclusion", true),
                                sent.area("reason"),
                                new LawForm.Input.Line(sent.field("planYear")),
                                sent.select("planKind", PlanKind.values(), "laws.cleanup.plan", false),
                                sent.day("on", true)),
                        frame.t("laws.form.preview"),
                        "/laws/ledger",
                        sent.problems(),
                        refused),
                model);
    }

    private static @Nullable Panel said(ConcludeCleanup.Result result, Frame frame) {
        return switch (result) {
            case ConcludeCleanup.Result.Concluded _ -> null;
            case ConcludeCleanup.Result.NotPermitted _ -> LedgerDesk.refused(frame, "laws.ledger.not-permitted");
            case ConcludeCleanup.Result.UnknownWork _ -> LedgerDesk.refused(frame, "laws.ledger.unknown");
            case ConcludeCleanup.Result.PlanMissing _ -> LedgerDesk.refused(frame, "laws.cleanup.plan-missing");
            case ConcludeCleanup.Result.Already _ -> LedgerDesk.refused(frame, "laws.cleanup.already");
        };
    }

    private static Confirmation question(ConcludeCleanup.Command command, Map<String, String> values, Frame frame) {
        var lines = new ArrayList<String>();
        lines.add(frame.t("laws.cleanup", command.campaign()));
        lines.add(frame.t("laws.cleanup.mode." + command.mode()) + " " + command.party());
        lines.add(command.reason());
        Plan plan = command.plan();
        if (plan != null) {
            lines.add(frame.t("laws.cleanup.new.planned", plan.year(), frame.t("laws.cleanup.plan." + plan.kind())));
        }
        return new Confirmation(
                frame.t(
                        "laws.cleanup.new.question",
                        values.getOrDefault("law", ""),
                        frame.t("laws.cleanup.conclusion." + command.conclusion())),
                lines,
                "/laws/ledger/cleanup",
                LedgerDesk.carried(values),
                frame.t("laws.cleanup.new.submit"),
                ADDRESS + "?work=" + command.work(),
                LedgerDesk.crumbs(frame));
    }

    @GetMapping("/laws/ledger/cleanup/undo")
    String ask(@RequestParam String campaign, @RequestParam String work, HttpServletRequest request, Model model) {
        Frame frame = desk.frame(request, "laws.cleanup.undo");
        LawWork law = desk.work(work);
        return desk.confirm(
                frame,
                new Confirmation(
                        frame.t("laws.cleanup.undo.question", law.title(), campaign),
                        List.of(frame.t("laws.act.undo.kept")),
                        "/laws/ledger/cleanup/undo",
                        Map.of("campaign", campaign, "work", work),
                        frame.t("laws.cleanup.undo"),
                        "/laws/ledger",
                        LedgerDesk.crumbs(frame)),
                model);
    }

    @PostMapping("/laws/ledger/cleanup/undo")
    String undo(
            @RequestParam String campaign,
            @RequestParam String work,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = desk.frame(request, "laws.cleanup.undo");
        Flash.leave(redirect, LedgerForms.taken(back.conclusion(campaign, work, frame.viewer()), frame));
        return "redirect:/laws/ledger";
    }
}
