package org.luoshi.platform.cooperation.web;

import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.cooperation.CarriedItems;
import org.luoshi.platform.cooperation.CooperationList;
import org.luoshi.platform.cooperation.CooperationRights;
import org.luoshi.platform.cooperation.Lists;
import org.luoshi.platform.cooperation.WriteEntry;
import org.luoshi.platform.exchange.Feed;
import org.luoshi.platform.site.Frame;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens a list for a reader: whoever may not read it gets no page of it. */
@Component
class ListViews {
    private final Lists lists;
    private final CarriedItems carried;
    private final CooperationRights rights;
    private final ObjectProvider<Feed> feeds;
    private final CityDate date;

    ListViews(Lists lists, CarriedItems carried, CooperationRights rights, ObjectProvider<Feed> feeds, CityDate date) {
        this.lists = lists;
        this.carried = carried;
        this.rights = rights;
        this.feeds = feeds;
        this.date = date;
    }

    void open(Frame frame) {
        if (!rights.mayRead(frame.viewer())) {
            throw new AccessDeniedException(CooperationRights.READ);
        }
    }

    ListView view(String id, Frame frame) {
        open(frame);
        return view(lists.find(uuid(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), frame);
    }

    ListView view(CooperationList list, Frame frame) {
        return new ListView(
                list,
                lists.joint(list),
                carried.numbers(list.id()),
                date.today(),
                rights.mayManage(frame.viewer()),
                frame);
    }

    /** Entries of ours that the other city is not known to hold yet. */
    long underWay(CooperationList list) {
        Feed feed = feeds.getIfAvailable();
        return list.peer() == null || feed == null
                ? 0
                : feed.both(list.peer(), java.util.Set.of(WriteEntry.KIND)).stream()
                        .filter(entry ->
                                entry.receiver().equals(list.peer()) && entry.seq() > feed.arrived(list.peer()))
                        .count();
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, none);
        }
    }
}
