package org.luoshi.platform.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiList;
import org.luoshi.platform.api.ApiProblem;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.api.Cursor;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterFilter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.StartMatter;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;

/** Matters for programs (事项接口): lists, one matter with the acts open to whoever asks, and every act of every procedure. */
@ApiDoor
class MatterApi {
    private final Matters matters;
    private final MatterAccess access;
    private final MatterViews views;
    private final MatterRecords records;
    private final StartMatter start;
    private final MoveMatter move;
    private final Names names;

    MatterApi(
            Matters matters,
            MatterAccess access,
            MatterViews views,
            MatterRecords records,
            StartMatter start,
            MoveMatter move,
            Names names) {
        this.matters = matters;
        this.access = access;
        this.views = views;
        this.records = records;
        this.start = start;
        this.move = move;
        this.names = names;
    }

    /**
     * An act.
     *
     * @param version of the matter as it was read; another one is answered by 409
     * @param carried field → value, as the act asks for
     */
    record Sent(long version, JsonNode carried) {}

    /**
     * A matter to begin.
     *
     * @param id made by the program: sent twice it begins one matter
     */
    record Begun(UUID id, String procedure, String title, String source, boolean confidential) {}

    @GetMapping("/matters")
    ApiList<MatterJson.Line> list(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit,
            HttpServletRequest request) {
        String after =
                Cursor.read(cursor, 1).map(place -> place.values().getFirst()).orElse("");
        var found = views.after(after, filter(asked), ApiList.limit(limit) + 1, Mover.of(Viewer.of(request)));
        return ApiList.of(found, limit, row -> Cursor.at(row.number()), row -> MatterJson.Line.of(row, names));
    }

    @GetMapping("/matters/{number}")
    MatterJson.Whole show(@PathVariable String number, HttpServletRequest request) {
        Mover mover = Mover.of(Viewer.of(request));
        return records.whole(visible(number, mover), mover);
    }

    @PostMapping("/matters")
    @ResponseStatus(HttpStatus.CREATED)
    MatterJson.Whole begin(@RequestBody Begun begun, HttpServletRequest request) {
        Mover mover = Mover.of(Viewer.of(request));
        StartMatter.Command command = new StartMatter.Command(
                new MatterId(begun.id()), begun.procedure(), begun.title(), begun.source(), begun.confidential());
        return switch (start.handle(command, mover)) {
            case StartMatter.Result.Started started -> records.whole(started.matter(), mover);
            case StartMatter.Result.NotForYou _ -> throw ApiValues.unknown("procedure", begun.procedure());
            case StartMatter.Result.Incomplete incomplete -> {
                String field = incomplete.problems().keySet().iterator().next();
                throw new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "INCOMPLETE", "api.missing", field, field);
            }
        };
    }

    @PostMapping("/matters/{number}/events/{event}")
    MatterJson.Whole act(
            @PathVariable String number,
            @PathVariable String event,
            @RequestBody Sent sent,
            HttpServletRequest request) {
        Mover mover = Mover.of(Viewer.of(request));
        Matter matter = matters.byNumber(number).orElseThrow(() -> ApiValues.unknown("matter", number));
        // whoever may not see it is refused by the use case, which leaves a line; what they sent is not looked at
        Map<String, Value> values =
                access.maySee(matter, mover) ? carried(matter, event, sent).values() : Map.of();
        MoveMatter.Command command = new MoveMatter.Command(matter.id(), sent.version(), event, values);
        return switch (move.handle(command, mover)) {
            case MoveResult.Done done -> records.whole(done.matter(), mover);
            case MoveResult.Unknown _ -> throw ApiValues.unknown("matter", number);
            case MoveResult.Stale stale ->
                throw new ApiProblem(
                        HttpStatus.CONFLICT, "STALE", "api.stale", "version", sent.version(), stale.present());
            case MoveResult.Refused refused ->
                throw ApiProblem.said(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "REFUSED",
                        refused.field(),
                        refused.words().zh(),
                        refused.words().en(),
                        refused.basis() == null ? null : MatterPages.basis(refused.basis()));
        };
    }

    private static CarriedForm carried(Matter matter, String id, Sent sent) {
        Event event = matter.run().procedure().event(id).orElse(null);
        if (event == null) {
            return new CarriedForm(Map.of(), Map.of());
        }
        CarriedForm carried = CarriedForm.read(event, CarriedBody.form(event, sent.carried()));
        carried.problems().forEach((field, words) -> refuse(field, words));
        return carried;
    }

    private static void refuse(String field, Words words) {
        throw ApiProblem.said(HttpStatus.UNPROCESSABLE_CONTENT, "UNREADABLE", field, words.zh(), words.en(), null);
    }

    private static MatterFilter filter(Map<String, String> asked) {
        return new MatterFilter(
                asked.getOrDefault("procedure", ""),
                asked.getOrDefault("step", ""),
                asked.getOrDefault("lamp", ""),
                asked.getOrDefault("unit", ""),
                asked.getOrDefault("part", ""),
                asked.getOrDefault("category", ""),
                asked.getOrDefault("year", ""),
                asked.getOrDefault("text", ""),
                asked.getOrDefault("open", "").equals("true"),
                "",
                1);
    }

    private Matter visible(String number, Mover mover) {
        return matters.byNumber(number)
                .filter(matter -> access.maySee(matter, mover))
                .orElseThrow(() -> ApiValues.unknown("matter", number));
    }
}
