package org.luoshi.platform.bodies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.Deputies;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.DeputyId;
import org.luoshi.platform.bodies.Imported;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.bodies.Terms;
import org.luoshi.platform.site.Csv;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Query;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The roll of deputies, for everybody, by delegation; never by merit. */
@Controller
class DeputiesController {
    private final Frames frames;
    private final Bodies bodies;
    private final Deputies deputies;
    private final People people;
    private final Terms terms;
    private final Origins origins;
    private final AsOf asOf;

    DeputiesController(
            Frames frames, Bodies bodies, Deputies deputies, People people, Terms terms, Origins origins, AsOf asOf) {
        this.frames = frames;
        this.bodies = bodies;
        this.deputies = deputies;
        this.people = people;
        this.terms = terms;
        this.origins = origins;
        this.asOf = asOf;
    }

    @Bean
    static NavEntry deputiesNav() {
        return new NavEntry("bodies.deputies.nav", "/deputies", NavSection.REFERENCE, 10, "");
    }

    @Bean
    static FilteredList deputiesList(Bodies bodies, AsOf asOf) {
        return FilteredList.at("/deputies", "bodies.deputies.title")
                .knows("q")
                .knows("delegation", FilteredList.ID)
                .knows("status", FilteredList.ID)
                .knows("on", FilteredList.DAY)
                .counts((query, _) -> RollPage.count(bodies.on(asOf.day(query.first("on"))), query));
    }

    @GetMapping("/deputies")
    String roll(@RequestParam(defaultValue = "") String on, HttpServletRequest request, Model model) {
        LocalDate day = asOf.day(on);
        Frame frame = frames.frame(request, "bodies.deputies.title");
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page", RollPage.of(bodies.on(day), terms.on(day), day, Query.of(request), asOf.suffix(day), frame));
        return "bodies/deputies";
    }

    @GetMapping("/deputies/" + BodiesController.ID)
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            HttpServletRequest request,
            Model model) {
        LocalDate day = asOf.day(on);
        Deputy deputy = deputies.byId(new DeputyId(id), day)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Frame frame = frames.frame(request, "bodies.deputy", deputy.person().name());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                DeputyPage.of(
                        deputy,
                        deputies,
                        people,
                        terms,
                        bodies.on(day),
                        origins.of(Imported.DEPUTY, deputy.id().toString(), frame),
                        frame));
        return "bodies/deputy";
    }

    @GetMapping(path = "/deputies.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<DeputyJson>> json(@RequestParam(defaultValue = "") String on) {
        return ResponseEntity.ok(
                bodies.on(asOf.day(on)).deputies().stream().map(DeputyJson::of).toList());
    }

    @GetMapping("/deputies.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String on, HttpServletRequest request) {
        LocalDate day = asOf.day(on);
        Frame frame = frames.frame(request, "bodies.deputies.title");
        return Csv.file(
                "deputies-" + day + ".csv", DeputyJson.table(bodies.on(day).deputies(), frame));
    }
}
