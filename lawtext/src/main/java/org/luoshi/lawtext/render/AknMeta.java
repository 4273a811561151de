package org.luoshi.lawtext.render;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.lawtext.provision.HistoryEvent;
import org.luoshi.lawtext.provision.LegalText;

/** The metadata of a document: its addresses at the three levels, the events of its life, who made it. */
final class AknMeta {
    private final Xml xml;
    private final LegalText text;
    private final Identity identity;
    private final String title;

    AknMeta(Xml xml, LegalText text, Identity identity) {
        this.xml = xml;
        this.text = text;
        this.identity = identity;
        this.title = text.title();
    }

    void write() {
        xml.open("meta");
        identification("main");
        List<HistoryEvent> events =
                text.history().stream().filter(event -> event.date() != null).toList();
        if (!events.isEmpty()) {
            xml.open("lifecycle", "source", "#editor");
            for (int i = 0; i < events.size(); i++) {
                event(events.get(i), i + 1);
            }
            xml.close();
        }
        references(events);
        xml.close();
    }

    /** The metadata of an annex: its own addresses, no events of its own. */
    void component(String name) {
        xml.open("meta");
        identification(name);
        xml.close();
    }

    private void identification(String component) {
        String own = "/!" + component;
        xml.open("identification", "source", "#editor");
        xml.open("FRBRWork");
        core(identity.work(), own, identity.day(), identity.date() == null ? "unknown" : "promulgation");
        xml.empty("FRBRcountry", "value", "cn");
        value("FRBRsubtype", identity.subtype());
        value("FRBRnumber", identity.number());
        value("FRBRname", title);
        xml.close().open("FRBRExpression");
        boolean known = identity.expression() != null || identity.date() != null;
        core(identity.version(), own, identity.versionDay(), known ? "version" : "unknown");
        xml.empty("FRBRlanguage", "language", "zho");
        xml.close().open("FRBRManifestation");
        core(identity.version(), own + ".xml", identity.versionDay(), known ? "version" : "unknown");
        xml.empty("FRBRformat", "value", "application/akn+xml");
        xml.close().close();
    }

    private void core(String uri, String own, LocalDate day, String what) {
        xml.empty("FRBRthis", "value", uri + own);
        xml.empty("FRBRuri", "value", own.endsWith(".xml") ? uri + ".xml" : uri);
        xml.empty("FRBRdate", "date", day(day), "name", what);
        xml.empty("FRBRauthor", "href", "#author");
    }

    private void value(String element, String value) {
        if (!value.isEmpty()) {
            xml.empty(element, "value", value);
        }
    }

    private void event(HistoryEvent event, int number) {
        LocalDate date = event.date();
        if (date != null) {
            xml.empty(
                    "eventRef",
                    "eId",
                    "event_" + number,
                    "date",
                    day(date),
                    "type",
                    type(event.kind()),
                    "source",
                    "#act_" + number);
        }
    }

    private void references(List<HistoryEvent> events) {
        xml.open("references", "source", "#editor");
        reference("TLCOrganization", "editor", "/ontology/organization/cn/luoshi", "Luoshi 落实");
        reference(
                "TLCOrganization",
                "author",
                "/ontology/organization/cn/" + (identity.author().isEmpty() ? "unknown" : "author"),
                identity.author().isEmpty() ? "unknown" : identity.author());
        for (int i = 0; i < events.size(); i++) {
            HistoryEvent event = events.get(i);
            reference(
                    "TLCEvent",
                    "act_" + (i + 1),
                    "/ontology/event/cn/" + event.date() + "/"
                            + event.kind().name().replace('_', '-'),
                    shown(event));
        }
        xml.close();
    }

    private void reference(String element, String id, String address, String shown) {
        xml.empty(element, "eId", id, "href", address, "showAs", shown);
    }

    private static String shown(HistoryEvent event) {
        String cause = event.cause().isEmpty() ? "" : "《" + event.cause() + "》";
        String shown = (event.organ() + cause + event.number()).strip();
        return shown.isEmpty() ? event.kind().name() : shown;
    }

    private static String type(HistoryEvent.Kind kind) {
        return switch (kind) {
            case AMENDED, REVISED -> "amendment";
            case REPEALED -> "repeal";
            case PASSED, APPROVED, PROMULGATED, IN_FORCE, OTHER -> "generation";
        };
    }

    /** Four digits of the year, as the schema asks. */
    private static String day(LocalDate date) {
        return date.toString();
    }
}
