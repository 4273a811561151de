package org.luoshi.platform.figures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.figures.Counted;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Figures for programs (数字接口): each with its counting rule, its hash and, one by one, the records it was counted from.
 * {@code from} and {@code to} choose the period, {@code asof} the moment.
 */
@ApiDoor
class FiguresApi {
    private final FigurePages pages;

    FiguresApi(FigurePages pages) {
        this.pages = pages;
    }

    @GetMapping("/figures")
    List<FigureJson> all(HttpServletRequest request) {
        Query query = Query.of(request);
        return pages.shownTo(Viewer.of(request)).stream()
                .map(rule -> FigureJson.of(pages.count(rule, pages.counting(query, rule)), List.of()))
                .toList();
    }

    @GetMapping("/figures/{id}")
    FigureJson one(@PathVariable String id, HttpServletRequest request) {
        Viewer viewer = Viewer.of(request);
        FigureDefinition rule = pages.shownTo(viewer).stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiValues.unknown("figure", id));
        Counted counted = pages.count(rule, pages.counting(Query.of(request), rule));
        List<FigureRecord> records = counted.recordsFor(viewer);
        return FigureJson.of(counted, records);
    }
}
