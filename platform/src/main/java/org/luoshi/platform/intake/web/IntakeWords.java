package org.luoshi.platform.intake.web;

import java.util.List;
import org.luoshi.platform.intake.DraftField;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.DraftState;
import org.luoshi.platform.intake.IntakeRefusal;
import org.luoshi.platform.intake.Sources;
import org.luoshi.platform.intake.drafts.Proposals;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;

/** What is said to a refusal. */
final class IntakeWords {
    private IntakeWords() {}

    /** What was refused for want of a right is no word on a page: it is closed, or not there. */
    static Panel said(IntakeRefusal refusal, Frame frame) {
        if (refusal instanceof IntakeRefusal.NotPermitted) {
            throw new AccessDeniedException(Sources.WORK);
        }
        if (refusal.equals(new IntakeRefusal.NotThere(IntakeRefusal.SOURCE))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (refusal instanceof IntakeRefusal.Elsewhere elsewhere) {
            return elsewhere(elsewhere, frame);
        }
        Object[] args = args(refusal, frame);
        return Panel.refused(frame.t(refusal.messageKey(), args), "", frame.t(refusal.messageKey() + ".remedy", args));
    }

    /** What was dropped of an assistant's answer is said beside what was kept. */
    static Panel said(Proposals.Checked checked, Frame frame) {
        String kept = frame.t("intake.said.ask", checked.drafts().size());
        return checked.dropped() == 0
                ? Panel.done(kept)
                : Panel.note(kept
                        + frame.t("intake.said.ask.dropped", checked.invented(), checked.repeated(), checked.unfit()));
    }

    private static Panel elsewhere(IntakeRefusal.Elsewhere refusal, Frame frame) {
        Object[] args = refusal.args().stream().map(arg -> word(arg, frame)).toArray();
        var rule = refusal.rule();
        var words = refusal.words();
        return Panel.refused(
                words == null ? frame.t(refusal.key(), args) : MatterPages.in(frame, words),
                rule == null ? "" : MatterPages.basis(rule),
                words == null ? frame.t(refusal.key() + ".remedy", args) : "");
    }

    /** Contexts name fields and states of theirs by message key. */
    private static Object word(Object arg, Frame frame) {
        return arg instanceof String key && key.startsWith("visits.") ? frame.t(key) : arg;
    }

    private static Object[] args(IntakeRefusal refusal, Frame frame) {
        List<Object> args = switch (refusal) {
            case IntakeRefusal.Missing(DraftField field) -> List.of(frame.t(field.messageKey()));
            case IntakeRefusal.Unreadable(DraftField field, String value) ->
                List.of(frame.t(field.messageKey()), value);
            case IntakeRefusal.NoUnit(String name, List<String> nearest) ->
                List.of(name, nearest.isEmpty() ? "–" : String.join("、", nearest));
            case IntakeRefusal.HeadFirst(DraftKind head) -> List.of(frame.t(head.messageKey()));
            case IntakeRefusal.Stale(DraftState state, String by) ->
                List.of(frame.t(state.messageKey()), by.isEmpty() ? "–" : by);
            case IntakeRefusal.TooLong(int characters, int most) -> List.of(characters, most);
            case IntakeRefusal.Rested(String on) -> List.of(on);
            case IntakeRefusal.Unfit(var _, String detail) -> List.of(detail);
            case IntakeRefusal.BadFile(var file) -> file.args();
            case IntakeRefusal.KeptByOthers(String by) -> List.of(by);
            case IntakeRefusal.NotThere(String what) -> List.of(what);
            case IntakeRefusal.NotPermitted(),
                    IntakeRefusal.Restricted(),
                    IntakeRefusal.NoAnswer _,
                    IntakeRefusal.OneByOne(),
                    IntakeRefusal.NothingChosen(),
                    IntakeRefusal.NoReason(),
                    IntakeRefusal.Elsewhere _ -> List.of();
        };
        return args.toArray();
    }
}
