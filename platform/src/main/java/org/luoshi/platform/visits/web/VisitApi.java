package org.luoshi.platform.visits.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiList;
import org.luoshi.platform.api.ApiProblem;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.InstructionViews;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitAccess;
import org.luoshi.platform.visits.VisitKind;
import org.luoshi.platform.visits.Visits;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Visits for programs of those who may look into them (调研接口): stops in order and what was asked for on site. Where somebody
 * stood with a phone is not told; a matter that came of it moves at {@code /api/v1/matters/{number}/events/{event}}.
 */
@ApiDoor
class VisitApi {
    private final Visits visits;
    private final VisitAccess access;
    private final InstructionViews instructions;

    VisitApi(Visits visits, VisitAccess access, InstructionViews instructions) {
        this.visits = visits;
        this.access = access;
        this.instructions = instructions;
    }

    @GetMapping("/visits")
    ApiList<VisitJson.Line> list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit,
            HttpServletRequest request) {
        Viewer viewer = viewer(request);
        List<Visit> visible = visits.all().stream()
                .filter(visit -> kind.isEmpty() || visit.kind() == ApiValues.oneOf(VisitKind.class, "kind", kind))
                .filter(visit -> access.maySee(visit, viewer))
                .toList();
        return ApiList.within(visible, cursor, limit, Visit::number, VisitJson.Line::of);
    }

    @GetMapping("/visits/{number}")
    VisitJson.Whole show(@PathVariable String number, HttpServletRequest request) {
        return VisitJson.Whole.of(visible(number, request));
    }

    @GetMapping("/visits/{number}/instructions")
    List<VisitJson.Asked> instructions(@PathVariable String number, HttpServletRequest request) {
        return instructions.of(visible(number, request)).stream()
                .map(VisitJson.Asked::of)
                .toList();
    }

    private static Viewer viewer(HttpServletRequest request) {
        Viewer viewer = Viewer.of(request);
        if (!viewer.may(VisitAccess.SEE)) {
            throw new ApiProblem(HttpStatus.FORBIDDEN, "NOT_PERMITTED", "api.permission", null, VisitAccess.SEE);
        }
        return viewer;
    }

    private Visit visible(String number, HttpServletRequest request) {
        return visits.byNumber(number)
                .filter(visit -> access.maySee(visit, Viewer.of(request)))
                .orElseThrow(() -> ApiValues.unknown("visit", number));
    }
}
