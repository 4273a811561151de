package org.luoshi.platform.bodies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.BodiesOn;
import org.luoshi.platform.bodies.ChangeContact;
import org.luoshi.platform.bodies.Contact;
import org.luoshi.platform.bodies.HandOver;
import org.luoshi.platform.bodies.Imported;
import org.luoshi.platform.bodies.Membership;
import org.luoshi.platform.bodies.NameStandIn;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.bodies.Person;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.StandIns;
import org.luoshi.platform.bodies.web.FormDesk.Form;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Frame;
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

/** A person as the office sees one: posts, contact, leave and the passing on of work. */
@Controller
class PersonForms {
    private final FormDesk desk;
    private final Bodies bodies;
    private final Organisations organisations;
    private final People people;
    private final StandIns standIns;
    private final ChangeContact changeContact;
    private final NameStandIn nameStandIn;
    private final HandOver handOver;
    private final Origins origins;
    private final CityDate date;

    PersonForms(
            FormDesk desk,
            Bodies bodies,
            Organisations organisations,
            People people,
            StandIns standIns,
            ChangeContact changeContact,
            NameStandIn nameStandIn,
            HandOver handOver,
            Origins origins,
            CityDate date) {
        this.desk = desk;
        this.bodies = bodies;
        this.organisations = organisations;
        this.people = people;
        this.standIns = standIns;
        this.changeContact = changeContact;
        this.nameStandIn = nameStandIn;
        this.handOver = handOver;
        this.origins = origins;
        this.date = date;
    }

    @GetMapping("/bodies/people/" + BodiesController.ID)
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Person person = person(id);
        Frame frame = desk.frame(request, form("bodies.person", "", person));
        LocalDate today = date.today();
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                PersonPage.of(
                        person,
                        bodies.on(today),
                        organisations,
                        standIns.of(person.id(), today),
                        people.contact(person.id(), frame.viewer()).orElse(null),
                        origins.of(Imported.PERSON, id.toString(), frame),
                        frame));
        return "bodies/person";
    }

    @GetMapping("/bodies/people/" + BodiesController.ID + "/contact")
    String contact(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Person person = person(id);
        Contact known = people.contact(person.id(), Viewer.of(request)).orElse(Contact.NONE);
        Map<String, String> values = Map.of("phone", known.phone(), "email", known.email());
        return desk.show(
                form("bodies.contact", "/contact", person), PersonForms::contactFields, values, request, model);
    }

    @PostMapping("/bodies/people/" + BodiesController.ID + "/contact")
    String contact(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Person person = person(id);
        Viewer viewer = Viewer.of(request);
        return desk.send(
                form("bodies.contact", "/contact", person),
                PersonForms::contactFields,
                sent,
                reader -> {
                    Contact contact = new Contact(reader.text("phone"), reader.text("email"));
                    return () -> changeContact.handle(person.id(), contact, date.today(), viewer);
                },
                request,
                model,
                redirect);
    }

    private static List<FormPage.Input> contactFields(FormFields fields) {
        return List.of(fields.phone("phone"), fields.email("email"));
    }

    @GetMapping("/bodies/people/" + BodiesController.ID + "/stand-in")
    String standIn(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Person person = person(id);
        Map<String, String> values = Map.of("from", date.today().toString());
        return desk.show(
                form("bodies.stand-in", "/stand-in", person),
                fields -> standInFields(fields, person),
                values,
                request,
                model);
    }

    @PostMapping("/bodies/people/" + BodiesController.ID + "/stand-in")
    String standIn(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Person person = person(id);
        Viewer viewer = Viewer.of(request);
        return desk.send(
                form("bodies.stand-in", "/stand-in", person),
                fields -> standInFields(fields, person),
                sent,
                reader -> {
                    NameStandIn.Command command = new NameStandIn.Command(
                            person.id(),
                            new PersonId(reader.requiredId("colleague")),
                            reader.day("from"),
                            reader.day("until"),
                            reader.text("reason"));
                    return () -> nameStandIn.handle(command, viewer);
                },
                request,
                model,
                redirect);
    }

    private List<FormPage.Input> standInFields(FormFields fields, Person person) {
        return List.of(
                fields.select("colleague", colleagues(person)),
                fields.day("from"),
                fields.day("until"),
                fields.optionalLine("reason"));
    }

    @GetMapping("/bodies/people/" + BodiesController.ID + "/hand-over")
    String handOver(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Person person = person(id);
        Map<String, String> values = Map.of("on", date.today().toString());
        return desk.show(
                form("bodies.hand-over", "/hand-over", person),
                fields -> handOverFields(fields, person),
                values,
                request,
                model);
    }

    @PostMapping("/bodies/people/" + BodiesController.ID + "/hand-over")
    String handOver(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Person person = person(id);
        Viewer viewer = Viewer.of(request);
        return desk.send(
                form("bodies.hand-over", "/hand-over", person),
                fields -> handOverFields(fields, person),
                sent,
                reader -> {
                    HandOver.Command command = new HandOver.Command(
                            person.id(),
                            new PersonId(reader.requiredId("colleague")),
                            reader.day("on"),
                            reader.required("reason"));
                    return () -> handOver.handle(command, viewer);
                },
                request,
                model,
                redirect);
    }

    private List<FormPage.Input> handOverFields(FormFields fields, Person person) {
        return List.of(fields.select("colleague", colleagues(person)), fields.day("on"), fields.line("reason"));
    }

    /** Those who sit today where this person sits or sat. */
    private List<Choice> colleagues(Person person) {
        BodiesOn today = bodies.on(date.today());
        return today.careerOf(person.id()).stream()
                .map(m -> m.post().organisation())
                .distinct()
                .flatMap(o -> today.membersOf(o).stream())
                .filter(m -> !m.person().id().equals(person.id()))
                .map(PersonForms::choice)
                .distinct()
                .toList();
    }

    private static Choice choice(Membership member) {
        return new Choice(
                member.person().id().toString(),
                member.person().name() + "（" + member.post().title() + "）");
    }

    private static Form form(String key, String step, Person person) {
        String page = "/bodies/people/" + person.id();
        return new Form(key, person.name(), page + step, page, List.of(new Crumb(person.name(), page)));
    }

    private Person person(UUID id) {
        return people.byId(new PersonId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
