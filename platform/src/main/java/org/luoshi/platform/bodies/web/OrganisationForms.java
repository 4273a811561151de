package org.luoshi.platform.bodies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.luoshi.platform.bodies.AddOrganisation;
import org.luoshi.platform.bodies.BodiesResult;
import org.luoshi.platform.bodies.MergeOrganisation;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.bodies.RenameOrganisation;
import org.luoshi.platform.bodies.web.FormDesk.Form;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Choice;
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

/** Entering, renaming and ending organisations. */
@Controller
class OrganisationForms {
    private final FormDesk desk;
    private final Organisations organisations;
    private final AddOrganisation add;
    private final RenameOrganisation rename;
    private final MergeOrganisation merge;
    private final CityDate date;

    OrganisationForms(
            FormDesk desk,
            Organisations organisations,
            AddOrganisation add,
            RenameOrganisation rename,
            MergeOrganisation merge,
            CityDate date) {
        this.desk = desk;
        this.organisations = organisations;
        this.add = add;
        this.rename = rename;
        this.merge = merge;
        this.date = date;
    }

    private static final Form ADD = new Form("bodies.add", "", "/bodies/new", "/bodies", List.of());

    @GetMapping("/bodies/new")
    String add(HttpServletRequest request, Model model) {
        return desk.show(ADD, this::addFields, Map.of("from", date.today().toString()), request, model);
    }

    @PostMapping("/bodies/new")
    String add(
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Viewer viewer = Viewer.of(request);
        return desk.send(ADD, this::addFields, form, reader -> addition(reader, viewer), request, model, redirect);
    }

    private Supplier<BodiesResult<OrganisationId>> addition(FormReader form, Viewer viewer) {
        Optional<OrganisationKind> kind = form.choice(OrganisationKind.class, "kind");
        AddOrganisation.Command command = new AddOrganisation.Command(
                OrganisationId.random(),
                kind.orElse(OrganisationKind.OTHER),
                form.required("name"),
                form.text("short"),
                Arrays.asList(form.text("aliases").split("[、,，;；]")),
                form.id("parent").map(OrganisationId::new).orElse(null),
                form.day("from"),
                form.text("position").matches("\\d{1,5}") ? Integer.parseInt(form.text("position")) : 999);
        return () -> add.handle(command, viewer);
    }

    private List<FormPage.Input> addFields(FormFields fields) {
        return List.of(
                fields.line("name"),
                fields.optionalLine("short"),
                fields.optionalLine("aliases"),
                fields.select("kind", OrganisationKind.values(), OrganisationKind::messageKey),
                fields.optionalSelect("parent", choices()),
                fields.day("from"),
                fields.optionalLine("position"));
    }

    @GetMapping("/bodies/" + BodiesController.ID + "/rename")
    String rename(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Organisation organisation = organisation(id);
        Map<String, String> values = new HashMap<>(Map.of("name", organisation.name()));
        values.put("short", organisation.shortName());
        values.put("on", date.today().toString());
        return desk.show(form("bodies.rename", "rename", organisation), this::renameFields, values, request, model);
    }

    @PostMapping("/bodies/" + BodiesController.ID + "/rename")
    String rename(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Viewer viewer = Viewer.of(request);
        Form page = form("bodies.rename", "rename", organisation(id));
        return desk.send(page, this::renameFields, form, r -> renaming(id, r, viewer), request, model, redirect);
    }

    private Supplier<BodiesResult<OrganisationId>> renaming(UUID id, FormReader form, Viewer viewer) {
        RenameOrganisation.Command command = new RenameOrganisation.Command(
                new OrganisationId(id), form.required("name"), form.text("short"), form.day("on"));
        return () -> rename.handle(command, viewer);
    }

    private List<FormPage.Input> renameFields(FormFields fields) {
        return List.of(fields.line("name"), fields.optionalLine("short"), fields.day("on"));
    }

    @GetMapping("/bodies/" + BodiesController.ID + "/end")
    String end(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Map<String, String> values = Map.of("on", date.today().toString());
        return desk.show(form("bodies.end", "end", organisation(id)), this::endFields, values, request, model);
    }

    @PostMapping("/bodies/" + BodiesController.ID + "/end")
    String end(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Viewer viewer = Viewer.of(request);
        Form page = form("bodies.end", "end", organisation(id));
        return desk.send(page, this::endFields, form, r -> ending(id, r, viewer), request, model, redirect);
    }

    private Supplier<BodiesResult<OrganisationId>> ending(UUID id, FormReader form, Viewer viewer) {
        MergeOrganisation.Command command = new MergeOrganisation.Command(
                new OrganisationId(id),
                form.id("into").map(OrganisationId::new).orElse(null),
                form.day("on"),
                form.required("basis"));
        return () -> merge.handle(command, viewer);
    }

    private List<FormPage.Input> endFields(FormFields fields) {
        return List.of(fields.day("on"), fields.optionalSelect("into", choices()), fields.line("basis"));
    }

    private Form form(String key, String step, Organisation organisation) {
        String page = "/bodies/" + organisation.id();
        return new Form(
                key, organisation.name(), page + "/" + step, page, List.of(new Crumb(organisation.shortName(), page)));
    }

    private Organisation organisation(UUID id) {
        return organisations
                .byId(new OrganisationId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Choice> choices() {
        LocalDate today = date.today();
        return organisations.on(today).stream()
                .map(o -> new Choice(o.id().toString(), o.name()))
                .toList();
    }
}
