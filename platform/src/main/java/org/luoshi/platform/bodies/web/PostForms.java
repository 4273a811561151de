package org.luoshi.platform.bodies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.luoshi.platform.bodies.AppointToPost;
import org.luoshi.platform.bodies.BodiesResult;
import org.luoshi.platform.bodies.EndMembership;
import org.luoshi.platform.bodies.MembershipId;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.PostRank;
import org.luoshi.platform.bodies.web.FormDesk.Form;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Appointing to posts and ending them. */
@Controller
class PostForms {
    private final FormDesk desk;
    private final Organisations organisations;
    private final NewPerson persons;
    private final AppointToPost appoint;
    private final EndMembership end;
    private final CityDate date;

    PostForms(
            FormDesk desk,
            Organisations organisations,
            NewPerson persons,
            AppointToPost appoint,
            EndMembership end,
            CityDate date) {
        this.desk = desk;
        this.organisations = organisations;
        this.persons = persons;
        this.appoint = appoint;
        this.end = end;
        this.date = date;
    }

    @GetMapping("/bodies/" + BodiesController.ID + "/appoint")
    String appoint(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Map<String, String> values = Map.of("from", date.today().toString(), "meant", "KNOWN");
        return desk.show(form(id), this::fields, values, request, model);
    }

    @PostMapping("/bodies/" + BodiesController.ID + "/appoint")
    String appoint(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Viewer viewer = Viewer.of(request);
        return desk.send(form(id), this::fields, sent, r -> appointing(id, r, viewer), request, model, redirect);
    }

    private Supplier<BodiesResult<MembershipId>> appointing(UUID id, FormReader form, Viewer viewer) {
        NewPerson.Written written = NewPerson.read(form);
        String title = form.required("title");
        PostRank rank = form.choice(PostRank.class, "rank").orElse(PostRank.STAFF);
        LocalDate from = form.day("from");
        String basis = form.text("basis");
        OrganisationId organisation = new OrganisationId(id);
        return () -> persons.resolve(
                written,
                viewer,
                person -> appoint.handle(
                        new AppointToPost.Command(
                                MembershipId.random(), person, organisation, title, rank, from, basis),
                        viewer));
    }

    private List<FormPage.Input> fields(FormFields fields) {
        List<FormPage.Input> inputs = new ArrayList<>(NewPerson.fields(fields));
        inputs.add(fields.line("title"));
        inputs.add(fields.select("rank", PostRank.values(), PostRank::messageKey));
        inputs.add(fields.day("from"));
        inputs.add(fields.optionalLine("basis"));
        return inputs;
    }

    @GetMapping("/bodies/people/{person}/posts/{membership}/end")
    String end(@PathVariable UUID person, @PathVariable UUID membership, HttpServletRequest request, Model model) {
        Map<String, String> values = Map.of("on", date.today().toString());
        return desk.show(endForm(person, membership), PostForms::endFields, values, request, model);
    }

    @PostMapping("/bodies/people/{person}/posts/{membership}/end")
    String end(
            @PathVariable UUID person,
            @PathVariable UUID membership,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Viewer viewer = Viewer.of(request);
        return desk.send(
                endForm(person, membership),
                PostForms::endFields,
                sent,
                form -> {
                    EndMembership.Command command = new EndMembership.Command(
                            new MembershipId(membership), form.day("on"), form.required("basis"));
                    return () -> end.handle(command, viewer);
                },
                request,
                model,
                redirect);
    }

    private static List<FormPage.Input> endFields(FormFields fields) {
        return List.of(fields.day("on"), fields.line("basis"));
    }

    private static Form endForm(UUID person, UUID membership) {
        String page = "/bodies/people/" + new PersonId(person);
        return new Form("bodies.post.end", "", page + "/posts/" + membership + "/end", page, List.of());
    }

    private Form form(UUID id) {
        Organisation organisation = organisations
                .byId(new OrganisationId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String page = "/bodies/" + id;
        return new Form(
                "bodies.appoint",
                organisation.name(),
                page + "/appoint",
                page,
                List.of(new Crumb(organisation.shortName(), page)));
    }
}
