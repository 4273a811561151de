package org.luoshi.platform.cooperation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.City;
import org.luoshi.platform.cooperation.joint.JointList;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Peer;
import org.luoshi.platform.exchange.Peers;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.CitySettings;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the list with another city: with one we exchange with, or kept alone, where the other city's word is recorded
 * from its documents. What we say first names the categories we have configured, for both. There is one list with each;
 * asking twice gives the same.
 */
@Service
public class BeginList {
    private final Lists lists;
    private final SayEntry say;
    private final ConfiguredCategories categories;
    private final ObjectProvider<Peers> peers;
    private final String city;
    private final Journal journal;
    private final CityDate date;

    BeginList(
            Lists lists,
            SayEntry say,
            ConfiguredCategories categories,
            ObjectProvider<Peers> peers,
            CitySettings city,
            Journal journal,
            CityDate date) {
        this.lists = lists;
        this.say = say;
        this.categories = categories;
        this.peers = peers;
        this.city = city.name();
        this.journal = journal;
        this.date = date;
    }

    /** A list kept alone with the city of this name; empty without the permission or a name. */
    @Transactional
    public Optional<CooperationList> alone(String theirName, Viewer by) {
        String name = theirName.strip();
        if (!by.may(CooperationRights.MANAGE) || name.isEmpty()) {
            journal.refuse(line(UUID.randomUUID(), name, Actor.of(by)), "no name, or not permitted");
            return Optional.empty();
        }
        return lists.all().stream()
                .filter(list -> list.theirName().equals(name))
                .findFirst()
                .or(() -> Optional.of(insert(new City("here"), new City("there"), name, null, Actor.of(by))))
                .map(list -> named(list, by));
    }

    /** The list with a city we exchange with; empty while the pairing is not confirmed. */
    @Transactional
    public Optional<CooperationList> exchanged(CityId peer, Viewer by) {
        if (!by.may(CooperationRights.MANAGE)) {
            journal.refuse(line(UUID.randomUUID(), peer.value(), Actor.of(by)), "not permitted");
            return Optional.empty();
        }
        say.hold(peer);
        return begun(peer, Actor.of(by)).map(list -> named(list, by));
    }

    /** Says which categories the list has, unless either city has said so. */
    private CooperationList named(CooperationList list, Viewer by) {
        CooperationList held = lists.lock(list.id()).orElse(list);
        JointList joint = lists.joint(held);
        if (joint.categories().isEmpty()) {
            Act act = new Act.BeginList(categories.all());
            say.say(
                    held,
                    new org.luoshi.platform.cooperation.joint.Entry(
                            joint.next(held.ours()), held.ours(), "", date.today(), act),
                    by.accountId());
        }
        return held;
    }

    /** The list that an entry of the other city begins. */
    Optional<CooperationList> with(CityId peer) {
        return begun(peer, Actor.SYSTEM);
    }

    private Optional<CooperationList> begun(CityId peer, Actor actor) {
        Peers known = peers.getIfAvailable();
        return lists.with(peer)
                .or(() -> known == null
                        ? Optional.empty()
                        : known.find(peer)
                                .filter(Peer::accepted)
                                .map(one -> insert(
                                        new City(known.ours().value()),
                                        new City(peer.value()),
                                        one.name(),
                                        peer,
                                        actor)));
    }

    private CooperationList insert(City ours, City theirs, String theirName, @Nullable CityId peer, Actor actor) {
        String name = city + "、" + theirName + "合作事项清单";
        CooperationList list = new CooperationList(UUID.randomUUID(), name, ours, theirs, city, theirName, peer);
        lists.insert(list, date.instant());
        journal.record(line(list.id(), theirName, actor));
        return list;
    }

    private static Entry line(UUID list, String name, Actor actor) {
        return new Entry(new Subject("cooperation", list.toString()), "cooperation.begin", actor, Map.of("with", name));
    }
}
