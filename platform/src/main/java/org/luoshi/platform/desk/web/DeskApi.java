package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.api.ApiProblem;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.desk.DeskRefusal;
import org.luoshi.platform.desk.DeskResult;
import org.luoshi.platform.desk.DeskRights;
import org.luoshi.platform.desk.RegisterFilter;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;

/** What the desk's doors for programs share (公文接口): who may ask, what is asked for, how a refusal is told. */
final class DeskApi {
    private static final Predicate<String> YEAR = Pattern.compile("\\d{4}").asMatchPredicate();

    private DeskApi() {}

    /** The registers are for those who may see them. */
    static Viewer reader(HttpServletRequest request) {
        Viewer viewer = Viewer.of(request);
        if (!viewer.may(DeskRights.SEE)) {
            throw forbidden(DeskRights.SEE);
        }
        return viewer;
    }

    /** The year's archive is for those who pack it. */
    static Viewer archivist(HttpServletRequest request) {
        Viewer viewer = Viewer.of(request);
        if (!viewer.may(DeskRights.ARCHIVE)) {
            throw forbidden(DeskRights.ARCHIVE);
        }
        return viewer;
    }

    /** Before it is sealed a batch has nothing to take. */
    static ApiProblem notSealed() {
        return problem(new DeskRefusal.NotSealed());
    }

    /** {@code year} and {@code text} of the address, its state or step, and the series where there are several. */
    static RegisterFilter filter(Map<String, String> asked, String state) {
        String series = state.equals("step") ? asked.getOrDefault("series", "") : "";
        return new RegisterFilter(
                year(asked.getOrDefault("year", "")),
                asked.getOrDefault("text", ""),
                asked.getOrDefault(state, ""),
                series.isEmpty() ? null : ApiValues.id("series", series),
                1,
                RegisterFilter.PAGE);
    }

    /** None is 0. */
    static int year(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (!YEAR.test(text)) {
            throw unfit("year", text, "2026");
        }
        return Integer.parseInt(text);
    }

    static ApiProblem unfit(String field, String value, String fit) {
        return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "UNFIT", "api.value", field, field, value, fit);
    }

    static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    /** An identity made by the program. */
    static UUID id(String field, @Nullable String sent) {
        return ApiValues.id(field, text(sent));
    }

    static <T> T done(DeskResult<T> result) {
        return result.fold(value -> value, refusal -> {
            throw problem(refusal);
        });
    }

    private static ApiProblem problem(DeskRefusal refusal) {
        return switch (refusal) {
            case DeskRefusal.NotPermitted(String permission) -> forbidden(permission);
            case DeskRefusal.NotThere(String what) -> told(HttpStatus.NOT_FOUND, "UNKNOWN", what, refusal);
            case DeskRefusal.Stale _ -> told(HttpStatus.CONFLICT, "STALE", "version", refusal);
            case DeskRefusal.Missing(String field) -> told("INCOMPLETE", field, refusal);
            case DeskRefusal.TooLong(String field, int _, int _) -> told("UNFIT", field, refusal);
            case DeskRefusal.Unreadable(String field, String _) -> told("UNFIT", field, refusal);
            case DeskRefusal.WrongDay(String field, var _) -> told("UNFIT", field, refusal);
            case DeskRefusal.CodeTaken _ -> told("REFUSED", "code", refusal);
            case DeskRefusal.BadFile _ -> told("REFUSED", "scan", refusal);
            case DeskRefusal.ByRule(var words, var rule) ->
                ApiProblem.said(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "REFUSED",
                        null,
                        words.zh(),
                        words.en(),
                        rule == null ? null : MatterPages.basis(rule));
            case DeskRefusal.NoDraft _,
                    DeskRefusal.Settled _,
                    DeskRefusal.HasMatter _,
                    DeskRefusal.StillOpen _,
                    DeskRefusal.NoOccasion _,
                    DeskRefusal.NotEnded _,
                    DeskRefusal.NoRetention _,
                    DeskRefusal.Unchanged _,
                    DeskRefusal.NothingEnded _,
                    DeskRefusal.BatchClosed _,
                    DeskRefusal.StillPacking _,
                    DeskRefusal.NothingPacked _,
                    DeskRefusal.NoKey _,
                    DeskRefusal.NotSealed _,
                    DeskRefusal.ScanChanged _ -> told("REFUSED", null, refusal);
        };
    }

    private static ApiProblem told(String reason, @Nullable String field, DeskRefusal refusal) {
        return told(HttpStatus.UNPROCESSABLE_CONTENT, reason, field, refusal);
    }

    private static ApiProblem told(HttpStatus status, String reason, @Nullable String field, DeskRefusal refusal) {
        Object[] places = refusal instanceof DeskRefusal.BadFile(var file)
                ? new Object[] {new ApiProblem.Named(file.messageKey(), List.<Object>copyOf(file.args()))}
                : refusal.args().stream()
                        .map(arg -> arg instanceof String key && key.startsWith("desk.")
                                ? new ApiProblem.Named(key, List.of())
                                : arg)
                        .toArray();
        return new ApiProblem(
                status, reason, refusal.messageKey(), field == null ? null : DeskForms.named(field), places);
    }

    private static ApiProblem forbidden(String permission) {
        return new ApiProblem(HttpStatus.FORBIDDEN, "NOT_PERMITTED", "api.permission", null, permission);
    }
}
