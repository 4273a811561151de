package org.luoshi.platform.exchange.mailroom;

import java.util.Map;
import java.util.TreeMap;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Peer;
import org.luoshi.platform.exchange.protocol.Refusal;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.stereotype.Component;

/** The lines of the exchange in the journal (交换日志): one subject per city, {@code ours} for ourselves. */
@Component
class Trail {
    static final String KIND = "exchange";
    static final String OURS = "ours";
    static final String UNKNOWN = "unknown";

    private final Journal journal;
    private final Messages messages;

    Trail(Journal journal, Messages messages) {
        this.journal = journal;
        this.messages = messages;
    }

    /** The other city itself, where it acts here. */
    static Actor actor(Peer peer) {
        return new Actor(peer.id().value(), peer.name(), "exchange-peer");
    }

    void did(CityId peer, String act, Actor by, Map<String, String> facts) {
        journal.record(new Entry(new Subject(KIND, peer.value()), act, by, facts));
    }

    void didOurs(String act, Actor by, Map<String, String> facts) {
        journal.record(new Entry(new Subject(KIND, OURS), act, by, facts));
    }

    void refused(String about, String act, Actor by, Refusal why, Map<String, String> facts) {
        journal.refuse(new Entry(new Subject(KIND, about), act, by, new TreeMap<>(facts)), words(why, Lang.ZH));
    }

    void refused(String about, String act, Actor by, String key) {
        journal.refuse(new Entry(new Subject(KIND, about), act, by), messages.text(Lang.ZH, key));
    }

    /** Why, in words. */
    String words(Refusal why, Lang lang) {
        return messages.text(
                lang, "exchange.refusal." + why.reason(), why.facts().toArray());
    }
}
