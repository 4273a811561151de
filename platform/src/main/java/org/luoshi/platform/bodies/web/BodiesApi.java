package org.luoshi.platform.bodies.web;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiList;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.BodiesOn;
import org.luoshi.platform.bodies.Membership;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Organs, units, office holders and deputies for programs (机构接口), as of a day: {@code on}, today if left out. */
@ApiDoor
class BodiesApi {
    private final Bodies bodies;
    private final Organisations organisations;
    private final CityDate date;

    BodiesApi(Bodies bodies, Organisations organisations, CityDate date) {
        this.bodies = bodies;
        this.organisations = organisations;
        this.date = date;
    }

    /** Who holds which post of an organisation. */
    record Holder(String person, String name, String post, String rank, LocalDate from, String basis) {
        static Holder of(Membership held) {
            return new Holder(
                    held.person().id().toString(),
                    held.person().name(),
                    held.post().title(),
                    held.post().rank().name(),
                    held.span().from(),
                    held.basis());
        }
    }

    @GetMapping("/organisations")
    ApiList<OrganisationJson> organisations(
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit) {
        return ApiList.within(OrganisationJson.all(on(on)), cursor, limit, OrganisationJson::id, all -> all);
    }

    @GetMapping("/organisations/{id}/members")
    List<Holder> members(@PathVariable String id, @RequestParam(defaultValue = "") String on) {
        OrganisationId organisation = new OrganisationId(ApiValues.id("id", id));
        if (organisations.byId(organisation).isEmpty()) {
            throw ApiValues.unknown("organisation", id);
        }
        return on(on).membersOf(organisation).stream().map(Holder::of).toList();
    }

    @GetMapping("/deputies")
    ApiList<DeputyJson> deputies(
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit) {
        return ApiList.within(
                on(on).deputies(), cursor, limit, deputy -> deputy.id().toString(), DeputyJson::of);
    }

    private BodiesOn on(String asked) {
        return bodies.on(ApiValues.day("on", asked).orElseGet(date::today));
    }
}
