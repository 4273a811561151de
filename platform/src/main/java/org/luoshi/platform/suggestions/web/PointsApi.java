package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiProblem;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.MarkPoints;
import org.luoshi.platform.suggestions.SuggestionPoints;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * The points of a suggestion for programs (要点接口). A reply answers them in its field {@code points}, one line beginning each
 * answer: {@code 1. adopted: …}.
 */
@ApiDoor
class PointsApi {
    private final MarkPoints mark;
    private final SuggestionPoints points;
    private final Matters matters;
    private final MatterAccess access;

    PointsApi(MarkPoints mark, SuggestionPoints points, Matters matters, MatterAccess access) {
        this.mark = mark;
        this.points = points;
        this.matters = matters;
        this.access = access;
    }

    /**
     * The points.
     *
     * @param marked confirmed by a person; a reply answers each
     * @param found enumerated by the text itself, waiting to be confirmed; empty once some are marked
     */
    record Points(List<String> marked, List<String> found) {}

    /** Passages of the text, in their order; none takes the marks away. */
    record Marks(@Nullable List<String> points) {}

    @GetMapping("/suggestions/{number}/points")
    Points show(@PathVariable String number, HttpServletRequest request) {
        Matter matter = visible(number, Mover.of(Viewer.of(request)));
        List<String> marked = points.of(matter.id());
        return new Points(marked, marked.isEmpty() ? mark.proposed(matter.id()) : List.of());
    }

    @PutMapping("/suggestions/{number}/points")
    Points mark(@PathVariable String number, @RequestBody Marks marks, HttpServletRequest request) {
        Mover mover = Mover.of(Viewer.of(request));
        Matter matter = visible(number, mover);
        List<String> sent = Objects.requireNonNullElse(marks.points(), List.<String>of());
        return switch (mark.handle(matter.id(), sent, mover)) {
            case MarkPoints.Result.Marked(List<String> marked) -> new Points(marked, List.of());
            case MarkPoints.Result.NotInText(String passage) ->
                throw refused("suggestions.points.not-in-text", passage);
            case MarkPoints.Result.TooMany _ -> throw refused("suggestions.points.too-many");
            case MarkPoints.Result.TooLate _ -> throw refused("suggestions.points.too-late");
            case MarkPoints.Result.NotForYou _ ->
                throw new ApiProblem(HttpStatus.FORBIDDEN, "NOT_PERMITTED", "suggestions.points.not-for-you", null);
        };
    }

    private static ApiProblem refused(String key, Object... values) {
        return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "REFUSED", key, "points", values);
    }

    private Matter visible(String number, Mover mover) {
        return matters.byNumber(number)
                .filter(matter -> access.maySee(matter, mover))
                .orElseThrow(() -> ApiValues.unknown("suggestion", number));
    }
}
