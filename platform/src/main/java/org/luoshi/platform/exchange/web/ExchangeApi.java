package org.luoshi.platform.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiList;
import org.luoshi.platform.api.ApiProblem;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.PeerState;
import org.luoshi.platform.exchange.mailroom.Carry;
import org.luoshi.platform.exchange.mailroom.ExchangeViews;
import org.luoshi.platform.exchange.protocol.Head;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How the exchange with other cities stands, for the programs of those who carry it (交换状况接口). What is paired is paired by
 * people alone.
 */
@ApiDoor
class ExchangeApi {
    private final ExchangeViews views;

    ExchangeApi(ExchangeViews views) {
        this.views = views;
    }

    /**
     * One city and both feeds.
     *
     * @param paused why the exchange rests; null when it goes on
     * @param waiting entries of ours it is not known to hold
     * @param missing entries of its that it has and we lack
     * @param unread entries we hold whose kind nobody here reads
     * @param level whether both feeds are the same on both sides, as far as we know
     */
    record City(
            String id,
            String name,
            PeerState state,
            Instant since,
            @Nullable String paused,
            @Nullable Instant lastContact,
            String problem,
            Head ours,
            Head theirs,
            long waiting,
            long missing,
            long unread,
            boolean level) {
        static City of(ExchangeViews.View view) {
            return new City(
                    view.peer().id().value(),
                    view.peer().name(),
                    view.peer().state(),
                    view.peer().since(),
                    view.peer().paused(),
                    view.standing().lastContact(),
                    view.standing().problem(),
                    view.ours(),
                    view.theirs(),
                    view.waiting(),
                    view.missing(),
                    view.unread(),
                    view.level());
        }
    }

    @GetMapping("/exchange/peers")
    ApiList<City> peers(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit,
            HttpServletRequest request) {
        permitted(request);
        return ApiList.within(
                views.all(), cursor, limit, view -> view.peer().id().value(), City::of);
    }

    @GetMapping("/exchange/peers/{id}")
    City peer(@PathVariable String id, HttpServletRequest request) {
        permitted(request);
        return (CityId.isOne(id) ? views.of(new CityId(id)) : java.util.Optional.<ExchangeViews.View>empty())
                .map(City::of)
                .orElseThrow(() -> ApiValues.unknown("peer", id));
    }

    private static void permitted(HttpServletRequest request) {
        if (!Viewer.of(request).may(Carry.CARRY)) {
            throw new ApiProblem(HttpStatus.FORBIDDEN, "NOT_PERMITTED", "api.permission", null, Carry.CARRY);
        }
    }
}
