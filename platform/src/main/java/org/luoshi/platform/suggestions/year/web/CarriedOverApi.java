package org.luoshi.platform.suggestions.year.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiList;
import org.luoshi.platform.api.ApiProblem;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.bodies.Term;
import org.luoshi.platform.bodies.Terms;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.year.CarriedOver;
import org.luoshi.platform.suggestions.year.CarriedPromises;
import org.luoshi.procedure.definition.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a term left to the next, for programs (换届结转接口): matters that were open that day, and promises not carried out. */
@ApiDoor
class CarriedOverApi {
    private final CarriedOver carried;
    private final CarriedPromises promises;
    private final Terms terms;
    private final CityDate date;

    CarriedOverApi(CarriedOver carried, CarriedPromises promises, Terms terms, CityDate date) {
        this.carried = carried;
        this.promises = promises;
        this.terms = terms;
        this.date = date;
    }

    /**
     * A matter or a promise carried into the term.
     *
     * @param kind suggestion, motion, key or commitment
     * @param step where the matter stood on the day the term opened; null of a promise
     * @param open whether the matter is open still; of a promise, whether it is not carried out yet
     * @param unit who promised; null of a matter
     * @param due the promised day; null of a matter, and where none was named
     * @param explanation of a promise, the written explanation; null of a matter
     */
    record Carried(
            String kind,
            String number,
            String title,
            @Nullable Words step,
            boolean open,
            @Nullable String unit,
            @Nullable String promise,
            @Nullable LocalDate due,
            @Nullable Explanation explanation) {}

    /**
     * The written explanation of a promise.
     *
     * @param owed whether the place asks for it and none has come
     * @param by the day the office set for it; null while none is set
     * @param on the day it came; null until then
     */
    record Explanation(
            boolean owed,
            @Nullable LocalDate by,
            boolean overdue,
            @Nullable LocalDate on) {}

    private record Row(String key, Carried line) {}

    @GetMapping("/carried-over")
    ApiList<Carried> list(
            @RequestParam(defaultValue = "0") int term,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit,
            HttpServletRequest request) {
        Viewer viewer = Viewer.of(request);
        if (!viewer.may(CarriedOverController.PERMISSION)) {
            throw new ApiProblem(
                    HttpStatus.FORBIDDEN, "NOT_PERMITTED", "api.permission", null, CarriedOverController.PERMISSION);
        }
        LocalDate opened = opened(term);
        Mover mover = Mover.of(viewer);
        List<Row> rows = Stream.concat(
                        Stream.of(CarriedOver.Kind.values())
                                .flatMap(of -> carried.items(of, opened, mover).stream()
                                        .map(item -> row(CarriedOverPage.code(of), item))),
                        promises.of(opened, mover).stream().map(CarriedOverApi::row))
                .filter(row -> kind.isEmpty() || row.line().kind().equals(kind))
                .toList();
        return ApiList.within(rows, cursor, limit, Row::key, Row::line);
    }

    /** The day the term of this number opened; of the one that runs where none is asked for. */
    private LocalDate opened(int number) {
        return (number == 0 ? terms.on(date.today()) : terms.byNumber(number))
                .map(Term::span)
                .map(span -> span.from())
                .filter(day -> !day.isAfter(date.today()))
                .orElseThrow(() -> ApiValues.unknown("term", String.valueOf(number)));
    }

    private static Row row(String kind, CarriedOver.Item item) {
        return new Row(
                kind + " " + item.number(),
                new Carried(kind, item.number(), item.title(), item.step(), item.open(), null, null, null, null));
    }

    private static Row row(CarriedPromises.Promise p) {
        return new Row(
                "commitment " + p.number() + " " + p.unit() + " " + p.id(),
                new Carried(
                        "commitment",
                        p.number(),
                        p.title(),
                        null,
                        p.open(),
                        p.unit(),
                        p.text(),
                        p.due(),
                        new Explanation(p.owed(), p.explainBy(), p.overdue(), p.explainedOn())));
    }
}
