package org.luoshi.platform.cooperation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.cooperation.BeginList;
import org.luoshi.platform.cooperation.ConfiguredCategories;
import org.luoshi.platform.cooperation.CooperationList;
import org.luoshi.platform.cooperation.Lists;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Compared;
import org.luoshi.platform.cooperation.joint.Difference;
import org.luoshi.platform.cooperation.joint.Motion;
import org.luoshi.platform.cooperation.joint.Version;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Peer;
import org.luoshi.platform.exchange.Peers;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Csv;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Query;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists of this city, one of them and its sides. */
@Controller
class ListController {
    private final Lists lists;
    private final ListViews views;
    private final BeginList begin;
    private final ItemActs acts;
    private final Answers answers;
    private final MeetingBinding binding;
    private final ConfiguredCategories configured;
    private final ListTable table;
    private final Names names;
    private final ObjectProvider<Peers> peers;
    private final Frames frames;

    ListController(
            Lists lists,
            ListViews views,
            BeginList begin,
            ItemActs acts,
            Answers answers,
            MeetingBinding binding,
            ConfiguredCategories configured,
            ListTable table,
            Names names,
            ObjectProvider<Peers> peers,
            Frames frames) {
        this.lists = lists;
        this.views = views;
        this.begin = begin;
        this.acts = acts;
        this.answers = answers;
        this.binding = binding;
        this.configured = configured;
        this.table = table;
        this.names = names;
        this.peers = peers;
        this.frames = frames;
    }

    @GetMapping("/cooperation")
    String index(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "cooperation.title");
        views.open(frame);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "lists",
                lists.all().stream().map(list -> views.view(list, frame)).toList());
        model.addAttribute("peers", peers());
        return "cooperation/index";
    }

    private List<Choice> peers() {
        Peers known = peers.getIfAvailable();
        return known == null
                ? List.of()
                : known.accepted().stream()
                        .map((Peer peer) -> new Choice(peer.id().value(), peer.name()))
                        .toList();
    }

    @PostMapping("/cooperation/lists")
    String begin(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String peer,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "cooperation.title");
        views.open(frame);
        Optional<CooperationList> begun = CityId.isOne(peer)
                ? begin.exchanged(new CityId(peer), frame.viewer())
                : begin.alone(name, frame.viewer());
        if (begun.isEmpty()) {
            Flash.leave(
                    redirect,
                    Panel.refused(frame.t("cooperation.begin.refused"), "", frame.t("cooperation.begin.remedy")));
        }
        return "redirect:/cooperation"
                + begun.map(list -> "/lists/" + list.id()).orElse("");
    }

    @GetMapping("/cooperation/lists/{id}")
    String list(@PathVariable String id, HttpServletRequest request, Model model) {
        ListView view = view(id, request);
        model.addAttribute("page", ListPage.of(view, Query.of(request)));
        return page("list", view, model);
    }

    @GetMapping("/cooperation/lists/{id}/list.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id, HttpServletRequest request) {
        ListView view = view(id, request);
        return Csv.file(
                view.list().name() + ".csv",
                table.rows(view, ListPage.of(view, Query.of(request)).items()));
    }

    @GetMapping("/cooperation/lists/{id}/list.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String id, HttpServletRequest request) {
        ListView view = view(id, request);
        return table.workbook(view, ListPage.of(view, Query.of(request)).items());
    }

    @GetMapping("/cooperation/lists/{id}/propose")
    String propose(@PathVariable String id, HttpServletRequest request, Model model) {
        MultiValueMap<String, String> fresh = new org.springframework.util.LinkedMultiValueMap<>();
        fresh.add("id", UUID.randomUUID().toString());
        return form(view(id, request), new Typed(fresh), null, model);
    }

    @PostMapping("/cooperation/lists/{id}/propose")
    String propose(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ListView view = view(id, request);
        Typed typed = new Typed(sent);
        Panel panel = answers.panel(view.list().id(), () -> acts.proposal(typed), typed, view.frame());
        if (panel.kind() != Panel.Kind.DONE) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(view, typed, panel, model);
        }
        return "redirect:" + view(id, request).href(typed.text("id"));
    }

    private String form(ListView view, Typed typed, @Nullable Panel refused, Model model) {
        if (!view.manages()) {
            throw new org.springframework.security.access.AccessDeniedException("cooperation.manage");
        }
        model.addAttribute("typed", typed.values().toSingleValueMap());
        model.addAttribute("refused", refused);
        model.addAttribute(
                "units",
                names.units().stream()
                        .map(unit -> new Choice(unit.id(), unit.name()))
                        .toList());
        return page("propose", view, model);
    }

    @GetMapping("/cooperation/lists/{id}/versions")
    String versions(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            HttpServletRequest request,
            Model model) {
        ListView view = view(id, request);
        int last = view.joint().versions().size();
        Optional<Version> after = view.joint().version(to == 0 ? last : to);
        Optional<Version> before =
                view.joint().version(from == 0 ? after.map(Version::number).orElse(0) - 1 : from);
        model.addAttribute("kept", Kept.left(request));
        model.addAttribute("before", before.orElse(null));
        model.addAttribute("after", after.orElse(null));
        model.addAttribute(
                "compared", before.isPresent() && after.isPresent() ? Compared.of(before.get(), after.get()) : null);
        return page("versions", view, model);
    }

    @GetMapping("/cooperation/lists/{id}/coordination")
    String coordination(@PathVariable String id, HttpServletRequest request, Model model) {
        ListView view = view(id, request);
        model.addAttribute("kept", Kept.left(request));
        model.addAttribute("bound", binding.of(view));
        return page("coordination", view, model);
    }

    @GetMapping("/cooperation/lists/{id}/batches")
    String batches(@PathVariable String id, HttpServletRequest request, Model model) {
        return page("batches", view(id, request), model);
    }

    @GetMapping("/cooperation/lists/{id}/differences")
    String differences(@PathVariable String id, HttpServletRequest request, Model model) {
        ListView view = view(id, request);
        model.addAttribute("differences", Difference.in(view.joint()));
        model.addAttribute("configured", configured.all());
        model.addAttribute("underWay", views.underWay(view.list()));
        return page("differences", view, model);
    }

    @GetMapping("/cooperation/lists/{id}/supervision")
    String supervision(@PathVariable String id, HttpServletRequest request, Model model) {
        ListView view = view(id, request);
        model.addAttribute("overdue", view.joint().overdue(view.today()));
        return page("supervision", view, model);
    }

    @PostMapping("/cooperation/lists/{id}/acts/{act}")
    String act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        ListView view = view(id, request);
        Typed typed = new Typed(sent);
        answers.say(view.list().id(), act, act(act, view.list(), typed), typed, view.frame(), redirect);
        String back = typed.text("back");
        return "redirect:" + (back.startsWith("/cooperation/") ? back : view.path());
    }

    private Supplier<Act> act(String act, CooperationList list, Typed typed) {
        return switch (act) {
            case "answer" ->
                () -> new Act.Answer(
                        ItemActs.stamp(typed, "motion"), typed.text("answer").equals("yes"), typed.text("reason"));
            case "version" ->
                () -> new Act.Propose(
                        new Motion.AdoptVersion(typed.needed("title"), typed.all("adds"), typed.all("drops")));
            case "categories" -> () -> new Act.Propose(new Motion.NameCategories(configured.all()));
            case "close" -> () -> new Act.Propose(new Motion.CloseBatch(typed.year("year")));
            case "call" ->
                () -> new Act.CallMeeting(
                        typed.needed("id"), typed.needed("title"), typed.day("on"), typed.text("place"));
            case "minutes" -> () -> MinutesForm.read(list, typed);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ListView view(String id, HttpServletRequest request) {
        return views.view(id, frames.frame(request, "cooperation.title"));
    }

    private static String page(String name, ListView view, Model model) {
        model.addAttribute("frame", view.frame());
        model.addAttribute("view", view);
        return "cooperation/" + name;
    }
}
