package org.luoshi.reading.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Attendee;
import org.luoshi.reading.draft.Commitment;
import org.luoshi.reading.draft.Figure;
import org.luoshi.reading.draft.Item;
import org.luoshi.reading.draft.Page;
import org.luoshi.reading.draft.Report;
import org.luoshi.reading.draft.Session;
import org.luoshi.reading.draft.Words;

/** A page as JSON: {@code {"reports": […]}} with the keys of the gold files. What is quoted is quoted as printed. */
public final class PageJson {
    private PageJson() {}

    public static String write(Page page) {
        return Json.write(
                Map.of("reports", page.reports().stream().map(PageJson::report).toList()));
    }

    private static Map<String, @Nullable Object> report(Report report) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        var meeting = report.meeting();
        json.put("title", report.title().raw());
        json.put("kicker", raw(report.kicker()));
        json.put("subtitle", raw(report.subtitle()));
        json.put("date", report.date() == null ? null : report.date().iso());
        json.put("bylines", values(report.bylines()));
        json.put("kind", report.kind().id());
        json.put("body", value(meeting.body()));
        json.put("session", meeting.session() == null ? null : session(meeting.session()));
        json.put("presiding", values(meeting.presiding()));
        json.put(
                "attending",
                meeting.attending().stream().map(PageJson::attendee).toList());
        json.put("nonvoting", values(meeting.nonvoting()));
        json.put("items", report.items().stream().map(PageJson::item).toList());
        json.put(
                "commitments",
                report.commitments().stream().map(PageJson::commitment).toList());
        json.put("figures", report.figures().stream().map(PageJson::figure).toList());
        json.put("continued_on", raw(report.continuedOn()));
        json.put("captions", report.captions().stream().map(Words::raw).toList());
        return json;
    }

    private static Map<String, @Nullable Object> session(Session session) {
        return map("term", session.term(), "ordinal", session.ordinal());
    }

    private static Map<String, @Nullable Object> attendee(Attendee attendee) {
        return map("name", attendee.name().value(), "office", value(attendee.office()));
    }

    private static Map<String, @Nullable Object> item(Item item) {
        return map("act", item.act().id(), "object", item.object().raw());
    }

    private static Map<String, @Nullable Object> commitment(Commitment commitment) {
        Map<String, @Nullable Object> json = map("span", commitment.text().raw(), "owner", value(commitment.owner()));
        json.put("deadline", value(commitment.deadline()));
        return json;
    }

    private static Map<String, @Nullable Object> figure(Figure figure) {
        Map<String, @Nullable Object> json = map("value", plain(figure.value()), "unit", figure.unit());
        json.put("subject", figure.subject());
        json.put("status", figure.status());
        json.put("span", figure.words().raw());
        return json;
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    private static Map<String, @Nullable Object> map(
            String first, @Nullable Object one, String second, @Nullable Object two) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put(first, one);
        json.put(second, two);
        return json;
    }

    private static List<String> values(List<Words> words) {
        return words.stream().map(Words::value).toList();
    }

    private static @Nullable String value(@Nullable Words words) {
        return words == null ? null : words.value();
    }

    private static @Nullable String raw(@Nullable Words words) {
        return words == null ? null : words.raw();
    }
}
