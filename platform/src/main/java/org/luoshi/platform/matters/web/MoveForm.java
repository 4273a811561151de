package org.luoshi.platform.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** Carries a typed form to {@link MoveMatter} and brings a refusal back with everything that was typed. */
@Component
public class MoveForm {
    private final MoveMatter move;
    private final CarriedUploads uploads;

    MoveForm(MoveMatter move, CarriedUploads uploads) {
        this.move = move;
        this.uploads = uploads;
    }

    /** What the page does next. */
    private sealed interface Next {
        /** Show the matter as it is now. */
        record Show(Matter matter) implements Next {}

        /** Show the form again with the reason. */
        record Again(MatterPages.Attempt attempt, boolean stale) implements Next {}

        /** Not for this person. */
        record Unknown() implements Next {}
    }

    /**
     * Moves the matter and answers: to its page when it has moved; the form again, with the status that says why, when not;
     * nothing is there for whoever may not see it.
     *
     * @param home the address of the moved matter's page
     * @param again makes the page with what was typed and the reason
     */
    public String answer(
            Matter matter,
            String event,
            MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Matter, String> home,
            Function<MatterPages.Attempt, String> again) {
        return switch (submit(matter, event, sent, request)) {
            case Next.Show show -> "redirect:" + home.apply(show.matter());
            case Next.Again refused -> {
                response.setStatus(
                        refused.stale() ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield again.apply(refused.attempt());
            }
            case Next.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** Takes in the files that came with the form, then moves the matter. */
    private Next submit(Matter matter, String eventId, MultiValueMap<String, String> sent, HttpServletRequest request) {
        Event event = matter.run().procedure().event(eventId).orElse(null);
        if (event == null) {
            return submit(matter, eventId, sent, new CarriedForm(Map.of(), Map.of()), request);
        }
        CarriedUploads.Received received = uploads.receive(matter, event, sent, request);
        CarriedForm carried = CarriedForm.read(event, received.form()).and(received.problems());
        return submit(matter, eventId, received.form(), carried, request);
    }

    private Next submit(
            Matter matter,
            String eventId,
            MultiValueMap<String, String> form,
            CarriedForm carried,
            HttpServletRequest request) {
        Mover mover = Mover.of(Viewer.of(request));
        Map<String, List<String>> typed = typed(eventId, form);
        if (!carried.problems().isEmpty()) {
            Words first = carried.problems().values().iterator().next();
            return new Next.Again(new MatterPages.Attempt(eventId, typed, carried.problems(), first, null), false);
        }
        MoveResult result =
                move.handle(new MoveMatter.Command(matter.id(), version(form), eventId, carried.values()), mover);
        return switch (result) {
            case MoveResult.Done done -> new Next.Show(done.matter());
            case MoveResult.Unknown _ -> new Next.Unknown();
            case MoveResult.Stale _ -> new Next.Again(stale(eventId, typed), true);
            case MoveResult.Refused refused -> new Next.Again(refused(eventId, typed, refused), false);
        };
    }

    private static MatterPages.Attempt stale(String event, Map<String, List<String>> typed) {
        Words words = new Words(
                "这一事项刚刚被他人办理过，页面已更新。您填写的内容仍在，请核对后重新提交",
                "Somebody has acted on this matter since the page was made. What you typed is kept; check and send again");
        return new MatterPages.Attempt(event, typed, Map.of(), words, null);
    }

    private static MatterPages.Attempt refused(
            String event, Map<String, List<String>> typed, MoveResult.Refused refused) {
        String field = refused.field();
        return new MatterPages.Attempt(
                event,
                typed,
                field == null ? Map.of() : Map.of(field, refused.words()),
                refused.words(),
                refused.basis());
    }

    private static long version(MultiValueMap<String, String> form) {
        String version = form.getFirst("version");
        try {
            return version == null ? -1 : Long.parseLong(version);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static Map<String, List<String>> typed(String event, MultiValueMap<String, String> form) {
        String prefix = event + ".f.";
        Map<String, List<String>> typed = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                typed.put(name.substring(prefix.length()), values);
            }
        });
        return typed;
    }
}
