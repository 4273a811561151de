package org.luoshi.platform.suggestions.web;

import java.util.List;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.suggestions.PublishedSuggestions;

/** The public pages of suggestions and their JSON twins, as records. */
public final class PublicPages {
    private PublicPages() {}

    /** The list; {@code open} is false where the place's rules ask for nothing to be published. */
    public record ListPage(boolean open, String search, List<PublishedSuggestions.Line> lines, Pager pager) {}

    /** One suggestion; {@code units} names whoever replied, in the order of the replies. */
    public record ShowPage(PublishedSuggestions.Shown shown, List<String> units) {}

    /** The JSON twin of the list. */
    public record ListJson(long total, int page, List<PublishedSuggestions.Line> suggestions) {}

    /** The JSON twin of one suggestion; what is not public is empty. */
    public record ShowJson(
            PublishedSuggestions.Line suggestion,
            String congress,
            String facts,
            String proposal,
            List<ReplyJson> replies,
            String result) {}

    /** A reply; {@code category} is A to D, {@code on} the day as {@code 2026-05-01}. */
    public record ReplyJson(String unit, String category, String text, String on, List<PointJson> points) {}

    /** A point and what was answered to it; {@code kind} is adopted, partly, planned, not or elsewhere. */
    public record PointJson(String point, String kind, String answer) {}
}
