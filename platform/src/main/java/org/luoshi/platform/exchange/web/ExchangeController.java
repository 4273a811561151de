package org.luoshi.platform.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.mailroom.Carry;
import org.luoshi.platform.exchange.mailroom.ExchangeViews;
import org.luoshi.platform.exchange.mailroom.Pairing;
import org.luoshi.platform.exchange.mailroom.TurnKey;
import org.luoshi.platform.site.Confirmation;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Csv;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Panel;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cities we exchange with: who they are, how it stands, pairing and ending a pairing. */
@Controller
class ExchangeController {
    private static final String LIST = "redirect:/exchange";

    private final ExchangeViews views;
    private final ExchangePages pages;
    private final Pairing pairing;
    private final TurnKey turnKey;
    private final Carry carry;
    private final Frames frames;

    ExchangeController(
            ExchangeViews views, ExchangePages pages, Pairing pairing, TurnKey turnKey, Carry carry, Frames frames) {
        this.views = views;
        this.pages = pages;
        this.pairing = pairing;
        this.turnKey = turnKey;
        this.carry = carry;
        this.frames = frames;
    }

    @Bean
    static NavEntry exchangeNav() {
        return new NavEntry("exchange.nav", "/exchange", NavSection.VIEWER, 45, Carry.CARRY);
    }

    @GetMapping("/exchange")
    String list(HttpServletRequest request, Model model) {
        Frame frame = frame(frames, request, "exchange.title");
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.listing(frame));
        return "exchange/list";
    }

    @GetMapping("/exchange/invitation.json")
    ResponseEntity<byte[]> invitation(HttpServletRequest request) {
        Frame frame = frame(frames, request, "exchange.title");
        byte[] file = pairing.invitation().orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        return ParcelFilesController.download(file, frame.t("exchange.invitation.file", frame.cityName()));
    }

    @PostMapping("/exchange/peers")
    String invite(
            @RequestParam(required = false) @Nullable MultipartFile invitation,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frame(frames, request, "exchange.title");
        Pairing.Result result = pairing.read(bytes(invitation), frame.viewer());
        Flash.leave(redirect, ExchangePages.panel(result, "exchange.invited", frame));
        return result instanceof Pairing.Result.Done(CityId id) ? LIST + "/peers/" + id : LIST;
    }

    @GetMapping("/exchange/peers/{id}")
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        Frame frame = frame(frames, request, "exchange.peer");
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.show(view(id), frame));
        return "exchange/show";
    }

    /** Everything that was said, carried, taken in and refused between us and this city. */
    @GetMapping("/exchange/peers/{id}/log.csv")
    ResponseEntity<byte[]> log(@PathVariable String id, HttpServletRequest request) {
        Frame frame = frame(frames, request, "exchange.log");
        ExchangeViews.View view = view(id);
        return Csv.file(frame.t("exchange.log.file", view.peer().name()) + ".csv", pages.log(view, frame));
    }

    @PostMapping("/exchange/peers/{id}/accept")
    String accept(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String heard,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frame(frames, request, "exchange.peer");
        return said(id, pairing.accept(city(id), heard, frame.viewer()), "exchange.accepted", frame, redirect);
    }

    @PostMapping("/exchange/peers/{id}/address")
    String address(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String address,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frame(frames, request, "exchange.peer");
        return said(id, pairing.address(city(id), address, frame.viewer()), "exchange.addressed", frame, redirect);
    }

    @PostMapping("/exchange/peers/{id}/resume")
    String resume(@PathVariable String id, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = frame(frames, request, "exchange.peer");
        return said(id, pairing.resume(city(id), frame.viewer()), "exchange.resumed", frame, redirect);
    }

    @PostMapping("/exchange/peers/{id}/contact")
    String contact(@PathVariable String id, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = frame(frames, request, "exchange.peer");
        Optional<String> problem = carry.handle(city(id), frame.viewer());
        Flash.leave(
                redirect,
                problem.isEmpty()
                        ? Panel.done(frame.t("exchange.contacted"))
                        : Panel.refused(frame.t("exchange.failed"), "", frame.t("exchange.failed.remedy")));
        return LIST + "/peers/" + city(id);
    }

    @GetMapping("/exchange/peers/{id}/revoke")
    String ask(@PathVariable String id, HttpServletRequest request, Model model) {
        Frame frame = frame(frames, request, "exchange.revoke");
        ExchangeViews.View view = view(id);
        String href = ExchangePages.href(view.peer());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new Confirmation(
                        frame.t("exchange.revoke.question", view.peer().name()),
                        List.of(frame.t("exchange.revoke.kept"), frame.t("exchange.revoke.stops")),
                        href + "/revoke",
                        Map.of(),
                        frame.t("exchange.revoke"),
                        href,
                        List.of(new Crumb(frame.t("exchange.title"), "/exchange"))));
        return "site/confirm";
    }

    @PostMapping("/exchange/peers/{id}/revoke")
    String revoke(@PathVariable String id, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = frame(frames, request, "exchange.revoke");
        return said(id, pairing.revoke(city(id), frame.viewer()), "exchange.revoked", frame, redirect);
    }

    @PostMapping("/exchange/key")
    String turn(HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = frame(frames, request, "exchange.title");
        Flash.leave(
                redirect,
                turnKey.handle(frame.viewer())
                        .map(why -> ExchangePages.panel(why, frame))
                        .orElseGet(() -> Panel.done(frame.t("exchange.turned"))));
        return LIST;
    }

    private static String said(
            String id, Pairing.Result result, String done, Frame frame, RedirectAttributes redirect) {
        Flash.leave(redirect, ExchangePages.panel(result, done, frame));
        return LIST + "/peers/" + id;
    }

    private ExchangeViews.View view(String id) {
        return views.of(city(id)).orElseThrow(ExchangeController::notThere);
    }

    static CityId city(String id) {
        if (!CityId.isOne(id)) {
            throw notThere();
        }
        return new CityId(id);
    }

    static Frame frame(Frames frames, HttpServletRequest request, String title) {
        Frame frame = frames.frame(request, title);
        if (!frame.may(Carry.CARRY)) {
            throw new AccessDeniedException(Carry.CARRY);
        }
        return frame;
    }

    static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the file sent cannot be read", e);
        }
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
