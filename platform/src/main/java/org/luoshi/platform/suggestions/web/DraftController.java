package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Source;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.Change;
import org.luoshi.platform.suggestions.ChangeDraft;
import org.luoshi.platform.suggestions.DeputyOffice;
import org.luoshi.platform.suggestions.DraftSuggestion;
import org.luoshi.platform.suggestions.OfficeLapsed;
import org.luoshi.platform.suggestions.Suggestion;
import org.luoshi.platform.suggestions.SuggestionViews;
import org.luoshi.platform.suggestions.TextHash;
import org.luoshi.platform.suggestions.TextProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A deputy's draft: write, invite, consent, take back. */
@Controller
class DraftController {
    private final DraftSuggestion draft;
    private final ChangeDraft change;
    private final SuggestionViews views;
    private final SuggestionPages pages;
    private final Matters matters;
    private final MatterAccess access;
    private final MatterLinks links;
    private final DeputyOffice office;
    private final DraftDesk desk;
    private final Frames frames;

    DraftController(
            DraftSuggestion draft,
            ChangeDraft change,
            SuggestionViews views,
            SuggestionPages pages,
            Matters matters,
            MatterAccess access,
            MatterLinks links,
            DeputyOffice office,
            DraftDesk desk,
            Frames frames) {
        this.draft = draft;
        this.change = change;
        this.views = views;
        this.pages = pages;
        this.matters = matters;
        this.access = access;
        this.links = links;
        this.office = office;
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/suggestions/new")
    String form(HttpServletRequest request, Model model) {
        DraftSuggestion.Deputy lead = deputy(Viewer.of(request));
        return page(
                new DraftForm(
                        UUID.randomUUID().toString(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "open",
                        "",
                        "suggestion",
                        List.of(),
                        pages.deputies(),
                        label(session()),
                        Map.of(),
                        office.lapsed(lead.person()).orElse(null)),
                request,
                model);
    }

    @PostMapping("/suggestions")
    String create(
            @RequestParam UUID id,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String facts,
            @RequestParam(defaultValue = "") String proposal,
            @RequestParam(defaultValue = "") String units,
            @RequestParam(defaultValue = "open") String secrecy,
            @RequestParam(defaultValue = "") String secrecyReason,
            @RequestParam(defaultValue = "suggestion") String kind,
            @RequestParam(required = false, defaultValue = "") List<String> signers,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Viewer viewer = Viewer.of(request);
        DraftSuggestion.Deputy lead = deputy(viewer);
        DraftForm typed = new DraftForm(
                id.toString(),
                "",
                title,
                facts,
                proposal,
                units,
                secrecy,
                secrecyReason,
                kind,
                signers,
                pages.deputies(),
                label(session()),
                Map.of(),
                null);
        DraftSuggestion.Result result = draft.handle(command(typed, lead), Mover.of(viewer));
        return switch (result) {
            case DraftSuggestion.Result.Drafted drafted -> show(drafted.number());
            case DraftSuggestion.Result.Known known ->
                show(matters.find(known.suggestion().id()).orElseThrow().number());
            case DraftSuggestion.Result.Incomplete incomplete -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(with(typed, incomplete.problems()), request, model);
            }
            case DraftSuggestion.Result.NotInOffice(OfficeLapsed why) -> {
                response.setStatus(HttpStatus.FORBIDDEN.value());
                yield page(typed.refused(why), request, model);
            }
        };
    }

    @GetMapping("/suggestions/{number}/edit")
    String edit(@PathVariable String number, HttpServletRequest request, Model model) {
        Suggestion s = editable(number, Mover.of(Viewer.of(request)));
        return page(form(number, s, s.text(), s.proposedUnits(), Map.of()), request, model);
    }

    @PostMapping("/suggestions/{number}/edit")
    String revise(
            @PathVariable String number,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String facts,
            @RequestParam(defaultValue = "") String proposal,
            @RequestParam(defaultValue = "") String units,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Mover mover = Mover.of(Viewer.of(request));
        Suggestion s = editable(number, mover);
        Suggestion.Text text = new Suggestion.Text(title.strip(), facts.strip(), proposal.strip());
        ChangeDraft.Result result = change.revise(s.id(), text, units, mover);
        if (result instanceof ChangeDraft.Result.Incomplete incomplete) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form(number, s, text, units, incomplete.problems()), request, model);
        }
        return shown(number, result);
    }

    @PostMapping("/suggestions/{number}/invite")
    String invite(@PathVariable String number, @RequestParam String person, HttpServletRequest request) {
        Mover mover = Mover.of(Viewer.of(request));
        Matter matter = visible(number, mover);
        DraftSuggestion.Deputy invited = deputyById(person);
        return shown(number, change.invite(matter.id(), invited.person(), invited.name(), mover));
    }

    @PostMapping("/suggestions/{number}/co-sign")
    String coSign(@PathVariable String number, @RequestParam String text, HttpServletRequest request) {
        Mover mover = Mover.of(Viewer.of(request));
        ChangeDraft.Result result = change.coSign(visible(number, mover).id(), new TextHash(text), mover);
        return result instanceof ChangeDraft.Result.Refused(Change.TextChanged _)
                ? show(number) + "?refused=co-sign"
                : shown(number, result);
    }

    @PostMapping("/suggestions/{number}/withdraw-consent")
    String withdrawConsent(@PathVariable String number, HttpServletRequest request) {
        Mover mover = Mover.of(Viewer.of(request));
        change.withdrawConsent(visible(number, mover).id(), mover);
        return show(number);
    }

    @PostMapping("/suggestions/{number}/agree-withdrawal")
    String agreeToWithdrawal(@PathVariable String number, HttpServletRequest request) {
        Mover mover = Mover.of(Viewer.of(request));
        change.agreeToWithdrawal(visible(number, mover).id(), mover);
        return show(number);
    }

    private DraftSuggestion.Command command(DraftForm form, DraftSuggestion.Deputy lead) {
        CongressSession session = session();
        return new DraftSuggestion.Command(
                new MatterId(UUID.fromString(form.id())),
                DraftDesk.of(session),
                lead,
                form.text(),
                form.units().strip(),
                secrecy(form.secrecy()),
                form.secrecyReason().strip(),
                form.kind().equals("motion") ? Suggestion.Kind.MOTION : Suggestion.Kind.SUGGESTION,
                new Source("congress-session", session.id().toString(), label(session)),
                form.signers().stream()
                        .filter(p -> !p.isBlank())
                        .map(this::deputyById)
                        .toList());
    }

    private DraftSuggestion.Deputy deputyById(String person) {
        return desk.anyDeputy(person)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no deputy " + person));
    }

    /** Only a deputy writes one; the use case tells a former deputy why nothing is proposed any more. */
    private DraftSuggestion.Deputy deputy(Viewer viewer) {
        return desk.anyDeputy(viewer.personId()).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private CongressSession session() {
        return desk.session()
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.CONFLICT, "no congress session is recorded yet"));
    }

    private static String label(CongressSession session) {
        return DraftDesk.label(session);
    }

    private Matter visible(String number, Mover mover) {
        return matters.byNumber(number)
                .filter(m -> access.maySee(m, mover))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Suggestion editable(String number, Mover mover) {
        return views.part(visible(number, mover), mover)
                .filter(SuggestionViews.Part::mayEdit)
                .map(SuggestionViews.Part::suggestion)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    /** The suggestion, with the reason where the change was refused for want of office. */
    private String shown(String number, ChangeDraft.Result result) {
        return result instanceof ChangeDraft.Result.Refused(Change.NotInOffice _)
                ? show(number) + "?refused=office"
                : show(number);
    }

    private String show(String number) {
        return "redirect:" + links.to("suggestions/handling", number);
    }

    private DraftForm form(
            String number, Suggestion s, Suggestion.Text text, String units, Map<String, TextProblem> problems) {
        return new DraftForm(
                s.id().toString(),
                number,
                text.title(),
                text.facts(),
                text.proposal(),
                units,
                s.secrecy().code(),
                s.secrecyReason(),
                s.kind().code(),
                List.of(),
                List.of(),
                s.congressLabel(),
                problems,
                null);
    }

    private static DraftForm with(DraftForm f, Map<String, TextProblem> problems) {
        return new DraftForm(
                f.id(),
                f.number(),
                f.title(),
                f.facts(),
                f.proposal(),
                f.units(),
                f.secrecy(),
                f.secrecyReason(),
                f.kind(),
                f.signers(),
                f.deputies(),
                f.congress(),
                problems,
                null);
    }

    private String page(DraftForm form, HttpServletRequest request, Model model) {
        String title = form.number().isEmpty() ? "suggestions.new.title" : "suggestions.edit.title";
        model.addAttribute("frame", frames.frame(request, title));
        model.addAttribute("page", form);
        return "suggestions/draft";
    }

    private static Suggestion.Secrecy secrecy(String code) {
        return switch (code) {
            case "confidential" -> Suggestion.Secrecy.CONFIDENTIAL;
            case "paper-only" -> Suggestion.Secrecy.PAPER_ONLY;
            default -> Suggestion.Secrecy.OPEN;
        };
    }
}
