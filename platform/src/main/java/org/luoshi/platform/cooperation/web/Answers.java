package org.luoshi.platform.cooperation.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.luoshi.platform.cooperation.WriteEntry;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what a form sent and tells the page what became of it. */
@Component
class Answers {
    private final WriteEntry write;

    Answers(WriteEntry write) {
        this.write = write;
    }

    /** The next page says what became of it; refused, its form there holds what was typed. */
    void say(UUID list, String form, Supplier<Act> act, Typed typed, Frame frame, RedirectAttributes redirect) {
        Panel panel = panel(list, act, typed, frame);
        Flash.leave(redirect, panel);
        if (panel.kind() != Panel.Kind.DONE) {
            Kept.leave(redirect, form, typed);
        }
    }

    /** What became of it, in words. */
    Panel panel(UUID list, Supplier<Act> act, Typed typed, Frame frame) {
        Act said;
        try {
            said = act.get();
        } catch (Typed.Unreadable unreadable) {
            return Panel.refused(
                    frame.t("cooperation.form.unreadable", frame.t("cooperation.field." + unreadable.field())),
                    "",
                    frame.t("cooperation.form.unreadable.remedy"));
        }
        return switch (write.handle(new WriteEntry.Command(list, said, typed.text("document")), frame.viewer())) {
            case WriteEntry.Result.Written _ -> Panel.done(frame.t("cooperation.said"));
            case WriteEntry.Result.Refused(WriteEntry.Refusal why) -> refused(why, frame);
        };
    }

    private static Panel refused(WriteEntry.Refusal why, Frame frame) {
        String key = switch (why) {
            case WriteEntry.Refusal.ByTheList(var reason) -> "cooperation.reason." + reason.name();
            case WriteEntry.Refusal.TheirsToSay _ -> "cooperation.refusal.theirs";
            case WriteEntry.Refusal.NoExchange _ -> "cooperation.refusal.exchange";
            case WriteEntry.Refusal.NotPermitted _ -> throw new AccessDeniedException("cooperation");
            case WriteEntry.Refusal.NotThere _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        return Panel.refused(frame.t(key), "", frame.t(key + ".remedy"));
    }
}
