package org.luoshi.platform.bodies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.BodiesRefusal;
import org.luoshi.platform.bodies.BodiesResult;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the forms of the office have in common: shown empty, sent, shown again with what is wrong, or done. */
@Component
class FormDesk {
    private final Frames frames;

    FormDesk(Frames frames) {
        this.frames = frames;
    }

    /**
     * A form.
     *
     * @param titleKey message key of its title; {@code titleKey + ".lead"} explains it and {@code titleKey + ".done"}
     *     says that it is done
     * @param cancel where it came from; it leads there when done
     */
    record Form(String titleKey, String about, String action, String cancel, List<Crumb> crumbs) {}

    /** Makes the fields from what was sent and the problems found in it. */
    interface Fields {
        List<FormPage.Input> of(FormFields fields);
    }

    Frame frame(HttpServletRequest request, Form form) {
        Frame frame = frames.frame(request, form.titleKey(), form.about());
        if (!frame.may("bodies.manage")) {
            throw new AccessDeniedException("bodies.manage");
        }
        return frame;
    }

    String show(Form form, Fields fields, Map<String, String> values, HttpServletRequest request, Model model) {
        Frame frame = frame(request, form);
        return page(form, fields, new FormReader(values, frame), values, frame, null, model);
    }

    /** Reads the form; when it can be read, does what it asks for. */
    <T> String send(
            Form form,
            Fields fields,
            Map<String, String> values,
            java.util.function.Function<FormReader, Supplier<BodiesResult<T>>> reading,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Frame frame = frame(request, form);
        FormReader reader = new FormReader(values, frame);
        Supplier<BodiesResult<T>> act = reading.apply(reader);
        if (!reader.ok()) {
            return page(form, fields, reader, values, frame, null, model);
        }
        return switch (act.get()) {
            case BodiesResult.Done<T> _ -> {
                Flash.leave(redirect, Panel.done(frame.t(form.titleKey() + ".done", form.about())));
                yield "redirect:" + form.cancel();
            }
            case BodiesResult.Refused<T>(BodiesRefusal refusal) ->
                page(form, fields, reader, values, frame, panel(refusal, frame), model);
        };
    }

    static Panel panel(BodiesRefusal refusal, Frame frame) {
        String basis = refusal.basis() == null ? "" : DeputyPage.words(refusal.basis(), frame);
        String key = refusal.messageKey();
        return Panel.refused(frame.t(key, refusal.args().toArray()), basis, frame.t(key + ".remedy"));
    }

    private static String page(
            Form form,
            Fields fields,
            FormReader reader,
            Map<String, String> values,
            Frame frame,
            @Nullable Panel refused,
            Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new FormPage(
                        frame.t(form.titleKey() + ".lead"),
                        form.crumbs(),
                        form.action(),
                        fields.of(new FormFields(values, reader.problems(), frame)),
                        frame.t(form.titleKey() + ".submit"),
                        form.cancel(),
                        reader.problems(),
                        refused));
        return "bodies/form";
    }
}
