package org.luoshi.platform.laws.amending.web;

import java.time.LocalDate;
import org.luoshi.platform.laws.amending.AcceptAmendment;
import org.luoshi.platform.laws.amending.AttachDecision;
import org.luoshi.platform.laws.amending.ChooseLaw;
import org.luoshi.platform.laws.amending.LawAmendment;
import org.luoshi.platform.laws.amending.UndoAmendment;
import org.luoshi.platform.laws.intake.IntakeReason;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;

/** What the acts on a decision say (办理结果). */
final class DecisionPanels {
    private DecisionPanels() {}

    static Panel said(AttachDecision.Result result, Frame frame) {
        return switch (result) {
            case AttachDecision.Result.Attached _ -> Panel.done(frame.t("laws.decision.attached"));
            case AttachDecision.Result.NotPermitted _ -> refused(frame, "laws.not-permitted");
            case AttachDecision.Result.Nothing _ -> refused(frame, "laws.decision.nothing");
            case AttachDecision.Result.Unreadable(IntakeReason reason) -> refused(frame, "laws.reason." + reason);
            case AttachDecision.Result.NoDecision _ -> refused(frame, "laws.decision.none-in-it");
            case AttachDecision.Result.NoLaw _ -> refused(frame, "laws.decision.no-law");
            case AttachDecision.Result.Already(LawAmendment there) ->
                refused(frame, "laws.decision.attached-before", there.named(), there.href());
        };
    }

    static Panel said(ChooseLaw.Result result, Frame frame) {
        return switch (result) {
            case ChooseLaw.Result.Looked(LawAmendment now) ->
                Panel.done(frame.t("laws.decision.looked", now.named(), frame.t("laws.decision.state." + now.state())));
            case ChooseLaw.Result.NotPermitted _ -> refused(frame, "laws.not-permitted");
            case ChooseLaw.Result.NotThere _ -> refused(frame, "laws.decision.gone");
            case ChooseLaw.Result.Accepted _ -> refused(frame, "laws.decision.accepted-already");
        };
    }

    static Panel said(AcceptAmendment.Result result, Frame frame) {
        return switch (result) {
            case AcceptAmendment.Result.Accepted(LawAmendment law) ->
                Panel.done(frame.t("laws.decision.accepted", law.named()));
            case AcceptAmendment.Result.NotPermitted _ -> refused(frame, "laws.not-permitted");
            case AcceptAmendment.Result.NotThere _ -> refused(frame, "laws.decision.gone");
            case AcceptAmendment.Result.Already _ -> refused(frame, "laws.decision.accepted-already");
            case AcceptAmendment.Result.NoBase _ -> refused(frame, "laws.decision.no-base");
            case AcceptAmendment.Result.Stale _ -> refused(frame, "laws.decision.stale");
            case AcceptAmendment.Result.Incomplete(int open) -> refused(frame, "laws.decision.incomplete", open);
            case AcceptAmendment.Result.NoDay _ -> refused(frame, "laws.decision.no-day");
            case AcceptAmendment.Result.TooEarly(LocalDate act) -> refused(frame, "laws.decision.too-early", act);
            case AcceptAmendment.Result.NoReason _ -> refused(frame, "laws.decision.no-reason");
            case AcceptAmendment.Result.NoChange _ -> refused(frame, "laws.decision.no-change");
            case AcceptAmendment.Result.TextThere(String work, var _, String version) ->
                refused(frame, "laws.decision.text-there", "/laws/" + work + "?version=" + version);
        };
    }

    static Panel said(UndoAmendment.Result result, Frame frame) {
        return switch (result) {
            case UndoAmendment.Result.Undone(LawAmendment law) ->
                Panel.done(frame.t("laws.decision.undone", law.named()));
            case UndoAmendment.Result.NotPermitted _ -> refused(frame, "laws.not-permitted");
            case UndoAmendment.Result.NotThere _ -> refused(frame, "laws.decision.gone");
            case UndoAmendment.Result.NothingToUndo _ -> refused(frame, "laws.decision.nothing-to-undo");
            case UndoAmendment.Result.BuiltUpon(LawAmendment later) ->
                refused(frame, "laws.decision.built-upon", later.href());
        };
    }

    private static Panel refused(Frame frame, String key, Object... args) {
        return Panel.refused(frame.t(key, args), "", frame.t(key + ".remedy", args));
    }
}
