package org.luoshi.platform.cooperation;

import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.cooperation.joint.City;
import org.luoshi.platform.cooperation.joint.Entry;
import org.luoshi.platform.cooperation.joint.Stamp;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Feed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts an entry of ours into the list and, where it is exchanged, into the other city's feed. */
@Component
class SayEntry {
    private final Lists lists;
    private final ObjectProvider<Feed> feeds;
    private final CityDate date;

    SayEntry(Lists lists, ObjectProvider<Feed> feeds, CityDate date) {
        this.lists = lists;
        this.feeds = feeds;
        this.date = date;
    }

    /** Before the list, as what arrives is taken in: so neither waits for the other. */
    void hold(CityId peer) {
        feeds.ifAvailable(feed -> feed.hold(peer));
    }

    /** As it was written; empty where there is nobody to exchange with any more. */
    Optional<Entry> say(CooperationList list, Entry entry, String account) {
        CityId peer = list.peer();
        Feed feed = feeds.getIfAvailable();
        if (peer != null && feed == null) {
            return Optional.empty();
        }
        Entry said = peer == null || feed == null ? entry : sent(feed, peer, entry);
        lists.add(list, said, account, date.instant());
        return Optional.of(said);
    }

    /** The feed gives it its place in the order. */
    private static Entry sent(Feed feed, CityId peer, Entry entry) {
        String json = ActJson.write(new ActJson.Wire(entry.by().code(), entry.document(), entry.on(), entry.act()));
        var sent = feed.append(peer, WriteEntry.KIND, json);
        Stamp stamp = new Stamp(sent.lamport(), new City(sent.origin().value()));
        return new Entry(stamp, entry.by(), entry.document(), entry.on(), entry.act());
    }
}
