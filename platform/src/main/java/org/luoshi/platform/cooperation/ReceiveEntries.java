package org.luoshi.platform.cooperation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.cooperation.joint.City;
import org.luoshi.platform.cooperation.joint.Entry;
import org.luoshi.platform.cooperation.joint.Stamp;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.FeedReader;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what the other city said. It touches the joint list and nothing else; what it may not say is kept, shown and
 * without effect. A list with a city that writes first is begun by its first entry.
 */
@Component
class ReceiveEntries implements FeedReader {
    private final Lists lists;
    private final BeginList begin;
    private final FollowList follow;
    private final Journal journal;
    private final CityDate date;

    ReceiveEntries(Lists lists, BeginList begin, FollowList follow, Journal journal, CityDate date) {
        this.lists = lists;
        this.begin = begin;
        this.follow = follow;
        this.journal = journal;
        this.date = date;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(WriteEntry.KIND);
    }

    @Override
    @Transactional
    public void received(CityId from, org.luoshi.platform.exchange.Entry received) {
        Optional<CooperationList> list = lists.with(from).or(() -> begin.with(from));
        list.flatMap(known -> lists.lock(known.id())).ifPresent(known -> take(known, from, received));
    }

    private void take(CooperationList list, CityId from, org.luoshi.platform.exchange.Entry received) {
        City city = new City(from.value());
        ActJson.Wire wire = ActJson.wire(city, date.today(), received.json());
        Entry entry = new Entry(
                new Stamp(received.lamport(), city), new City(wire.by()), wire.document(), wire.on(), wire.act());
        lists.add(list, entry, "", date.instant());
        follow.follow(list, lists.joint(list), CooperationRights.system(Viewer.PUBLIC));
        journal.record(new org.luoshi.platform.journal.Entry(
                new Subject("cooperation", list.id().toString()),
                "cooperation.received",
                Actor.SYSTEM,
                Map.of("entry", entry.stamp().toString(), "kind", ActJson.kind(entry.act()))));
    }
}
