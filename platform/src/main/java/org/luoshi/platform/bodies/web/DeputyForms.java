package org.luoshi.platform.bodies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.AddDeputy;
import org.luoshi.platform.bodies.BodiesResult;
import org.luoshi.platform.bodies.Deputies;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.DeputyId;
import org.luoshi.platform.bodies.EndDeputyStatus;
import org.luoshi.platform.bodies.EndGround;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.bodies.SuspendDeputy;
import org.luoshi.platform.bodies.SuspensionGround;
import org.luoshi.platform.bodies.Term;
import org.luoshi.platform.bodies.Terms;
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

/** Entering deputies and changing their standing. */
@Controller
class DeputyForms {
    private static final Form ADD = new Form("bodies.deputies.add", "", "/deputies/new", "/deputies", List.of());

    private final FormDesk desk;
    private final NewPerson persons;
    private final AddDeputy add;
    private final SuspendDeputy suspend;
    private final EndDeputyStatus end;
    private final Deputies deputies;
    private final Organisations organisations;
    private final Terms terms;
    private final CityDate date;

    DeputyForms(
            FormDesk desk,
            NewPerson persons,
            AddDeputy add,
            SuspendDeputy suspend,
            EndDeputyStatus end,
            Deputies deputies,
            Organisations organisations,
            Terms terms,
            CityDate date) {
        this.desk = desk;
        this.persons = persons;
        this.add = add;
        this.suspend = suspend;
        this.end = end;
        this.deputies = deputies;
        this.organisations = organisations;
        this.terms = terms;
        this.date = date;
    }

    /** What a form can do to a deputy's standing; ending names its ground. */
    private enum Change {
        RESUME,
        DETAINED,
        SERVING_SENTENCE,
        MOVED_AWAY,
        RESIGNED,
        ORDERED_RESIGNATION,
        ABSENT_TWICE,
        RECALLED,
        NATIONALITY_LOST,
        POLITICAL_RIGHTS_LOST,
        INCAPACITATED,
        DIED;

        String messageKey() {
            return this == RESUME ? "bodies.ground.RESUMED" : "bodies.ground." + name();
        }
    }

    @GetMapping("/deputies/new")
    String add(HttpServletRequest request, Model model) {
        String today = date.today().toString();
        String term =
                terms.on(date.today()).map(t -> String.valueOf(t.number())).orElse("");
        Map<String, String> values = Map.of("electedOn", today, "term", term, "meant", "NEW");
        return desk.show(ADD, this::addFields, values, request, model);
    }

    @PostMapping("/deputies/new")
    String add(
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Viewer viewer = Viewer.of(request);
        return desk.send(ADD, this::addFields, sent, form -> addition(form, viewer), request, model, redirect);
    }

    private Supplier<BodiesResult<DeputyId>> addition(FormReader form, Viewer viewer) {
        NewPerson.Written written = NewPerson.read(form);
        int term = form.number("term");
        String electedBy = form.required("electedBy");
        OrganisationId delegation = new OrganisationId(form.requiredId("delegation"));
        String certificate = form.required("certificateNo");
        LocalDate electedOn = form.day("electedOn");
        return () -> persons.resolve(
                written,
                viewer,
                person -> add.handle(
                        new AddDeputy.Command(
                                DeputyId.random(), person, term, electedBy, delegation, certificate, electedOn),
                        viewer));
    }

    private List<FormPage.Input> addFields(FormFields fields) {
        List<Choice> delegations = organisations.ofKind(OrganisationKind.DELEGATION, date.today()).stream()
                .map(o -> new Choice(o.id().toString(), o.name()))
                .toList();
        List<Choice> numbers = terms.all().stream()
                .map(Term::number)
                .map(n -> new Choice(String.valueOf(n), fields.frame().t("bodies.term", n)))
                .toList();
        List<FormPage.Input> inputs = new ArrayList<>(NewPerson.fields(fields));
        inputs.add(fields.select("term", numbers));
        inputs.add(fields.line("electedBy"));
        inputs.add(fields.select("delegation", delegations));
        inputs.add(fields.line("certificateNo"));
        inputs.add(fields.day("electedOn"));
        return inputs;
    }

    @GetMapping("/deputies/" + BodiesController.ID + "/status")
    String status(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Map<String, String> values = Map.of("on", date.today().toString());
        return desk.show(statusForm(id), DeputyForms::statusFields, values, request, model);
    }

    @PostMapping("/deputies/" + BodiesController.ID + "/status")
    String status(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Viewer viewer = Viewer.of(request);
        return desk.send(
                statusForm(id),
                DeputyForms::statusFields,
                sent,
                form -> {
                    Optional<Change> change = form.choice(Change.class, "change");
                    LocalDate on = form.day("on");
                    LocalDate announcedOn = form.optionalDay("announcedOn");
                    return () -> change(new DeputyId(id), change.orElseThrow(), on, announcedOn, viewer);
                },
                request,
                model,
                redirect);
    }

    private BodiesResult<Deputy> change(
            DeputyId id, Change change, LocalDate on, @Nullable LocalDate announcedOn, Viewer viewer) {
        return switch (change) {
            case RESUME -> suspend.resume(id, on, viewer);
            case DETAINED, SERVING_SENTENCE -> suspend.suspend(id, SuspensionGround.valueOf(change.name()), on, viewer);
            case MOVED_AWAY,
                    RESIGNED,
                    ORDERED_RESIGNATION,
                    ABSENT_TWICE,
                    RECALLED,
                    NATIONALITY_LOST,
                    POLITICAL_RIGHTS_LOST,
                    INCAPACITATED,
                    DIED ->
                end.handle(new EndDeputyStatus.Command(id, EndGround.valueOf(change.name()), on, announcedOn), viewer);
        };
    }

    private static List<FormPage.Input> statusFields(FormFields fields) {
        return List.of(
                fields.select("change", Change.values(), Change::messageKey),
                fields.day("on"),
                fields.optionalDay("announcedOn"));
    }

    private Form statusForm(UUID id) {
        Deputy deputy = deputies.byId(new DeputyId(id), date.today())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String page = "/deputies/" + id;
        List<Crumb> crumbs = List.of(new Crumb(deputy.person().name(), page));
        return new Form("bodies.deputy.change", deputy.person().name(), page + "/status", page, crumbs);
    }
}
