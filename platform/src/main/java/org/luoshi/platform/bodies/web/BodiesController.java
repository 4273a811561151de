package org.luoshi.platform.bodies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.BodiesOn;
import org.luoshi.platform.bodies.Imported;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.site.Csv;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
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

/** The organisations, for everybody, as of any day. */
@Controller
class BodiesController {
    static final String ID = "{id:[0-9a-fA-F-]{36}}";

    private final Frames frames;
    private final Bodies bodies;
    private final Organisations organisations;
    private final Origins origins;
    private final AsOf asOf;

    BodiesController(Frames frames, Bodies bodies, Organisations organisations, Origins origins, AsOf asOf) {
        this.frames = frames;
        this.bodies = bodies;
        this.organisations = organisations;
        this.origins = origins;
        this.asOf = asOf;
    }

    @Bean
    static NavEntry bodiesNav() {
        return new NavEntry("bodies.nav", "/bodies", NavSection.REFERENCE, 20, "");
    }

    @GetMapping("/bodies")
    String tree(
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            Model model) {
        LocalDate day = asOf.day(on);
        Frame frame = frames.frame(request, "bodies.title");
        model.addAttribute("frame", frame);
        model.addAttribute("page", TreePage.of(bodies.on(day), day, q.strip(), asOf.suffix(day), frame));
        return "bodies/tree";
    }

    @GetMapping("/bodies/" + ID)
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            HttpServletRequest request,
            Model model) {
        Organisation organisation = organisations
                .byId(new OrganisationId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate day = asOf.day(on);
        Frame frame = frames.frame(request, "bodies.organisation", organisation.name());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                OrganisationPage.of(
                        organisation,
                        organisations,
                        bodies,
                        day,
                        origins.of(Imported.ORGANISATION, id.toString(), frame),
                        frame));
        return "bodies/organisation";
    }

    @GetMapping(path = "/bodies.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<OrganisationJson>> json(@RequestParam(defaultValue = "") String on) {
        return ResponseEntity.ok(OrganisationJson.all(bodies.on(asOf.day(on))));
    }

    @GetMapping("/bodies.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String on, HttpServletRequest request) {
        LocalDate day = asOf.day(on);
        BodiesOn bodiesOn = bodies.on(day);
        Frame frame = frames.frame(request, "bodies.title");
        return Csv.file("organisations-" + day + ".csv", OrganisationJson.table(bodiesOn, frame));
    }
}
