package org.luoshi.platform.laws.web;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.luoshi.platform.laws.LawChanges.Change;
import org.luoshi.platform.site.Frame;
import org.springframework.web.util.HtmlUtils;

/** The changes as an Atom feed (订阅源): one entry each, under an id that never changes. */
final class AtomFeed {
    private AtomFeed() {}

    static String of(String base, Frame frame, List<Change> changes) {
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(frame.lang().tag())
                .append("\">\n");
        element(feed, "title", frame.t("laws.changes.title") + " · " + frame.cityName());
        element(feed, "id", base + "/laws/changes");
        feed.append("<link rel=\"self\" href=\"").append(text(base)).append("/laws/changes.atom\"/>\n");
        element(
                feed,
                "updated",
                utc(
                        changes.isEmpty()
                                ? OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                                : changes.getFirst().at()));
        changes.forEach(change -> entry(feed, base, frame, change));
        return feed.append("</feed>\n").toString();
    }

    private static void entry(StringBuilder feed, String base, Frame frame, Change change) {
        feed.append("<entry>\n");
        element(feed, "title", frame.t("laws.changed." + change.kind()) + " " + change.title());
        element(feed, "id", base + "/laws/changes#" + change.id());
        element(feed, "updated", utc(change.at()));
        feed.append("<author><name>").append(text(frame.cityName())).append("</name></author>\n");
        if (change.there()) {
            feed.append("<link href=\"")
                    .append(text(base + "/laws/" + change.work() + "?version=" + change.version()))
                    .append("\"/>\n");
        }
        feed.append("</entry>\n");
    }

    private static void element(StringBuilder feed, String name, String words) {
        feed.append('<')
                .append(name)
                .append('>')
                .append(text(words))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String utc(OffsetDateTime at) {
        return at.withOffsetSameInstant(ZoneOffset.UTC).withNano(0).toString();
    }

    /** Letters of every language stand as they are; only marks of markup are written out. */
    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
