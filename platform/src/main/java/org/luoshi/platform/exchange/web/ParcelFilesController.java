package org.luoshi.platform.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.mailroom.ParcelFiles;
import org.luoshi.platform.exchange.protocol.Reason;
import org.luoshi.platform.exchange.protocol.Refusal;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Parcels as files: exported, looked at, taken in. */
@Controller
class ParcelFilesController {
    private final ParcelFiles files;
    private final ExchangePages pages;
    private final Frames frames;

    ParcelFilesController(ParcelFiles files, ExchangePages pages, Frames frames) {
        this.files = files;
        this.pages = pages;
        this.frames = frames;
    }

    @PostMapping("/exchange/peers/{id}/export")
    ResponseEntity<byte[]> export(
            @PathVariable String id, @RequestParam(defaultValue = "0") String after, HttpServletRequest request) {
        Frame frame = ExchangeController.frame(frames, request, "exchange.peer");
        CityId peer = ExchangeController.city(id);
        long from = after.strip().matches("\\d{1,15}") ? Long.parseLong(after.strip()) : 0;
        byte[] file = files.export(peer, from, frame.viewer())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        return download(file, frame.t("exchange.parcel.file", frame.cityName(), from + 1));
    }

    @PostMapping("/exchange/files")
    String upload(
            @RequestParam(required = false) @Nullable MultipartFile parcel,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = ExchangeController.frame(frames, request, "exchange.title");
        Optional<UUID> kept = files.keep(ExchangeController.bytes(parcel), frame.viewer());
        if (kept.isEmpty()) {
            Flash.leave(redirect, ExchangePages.panel(new Refusal(Reason.TOO_LARGE, java.util.List.of("8")), frame));
        }
        return kept.map(id -> "redirect:/exchange/files/" + id).orElse("redirect:/exchange");
    }

    @GetMapping("/exchange/files/{id}")
    String look(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Frame frame = ExchangeController.frame(frames, request, "exchange.preview");
        ParcelFiles.Look look = files.look(id, frame.viewer()).orElseThrow(ExchangeController::notThere);
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.preview(look, frame));
        return "exchange/preview";
    }

    @PostMapping("/exchange/files/{id}")
    String takeIn(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = ExchangeController.frame(frames, request, "exchange.preview");
        return switch (files.takeIn(id, frame.viewer()).orElseThrow(ExchangeController::notThere)) {
            case ParcelFiles.Result.Taken(var peer, int stored, int known, long heldUp) -> {
                Flash.leave(
                        redirect,
                        heldUp > 0
                                ? Panel.refused(
                                        frame.t("exchange.held-up.at", heldUp), "", frame.t("exchange.held-up.remedy"))
                                : Panel.done(frame.t("exchange.taken-in", stored, known)));
                yield "redirect:" + ExchangePages.href(peer);
            }
            case ParcelFiles.Result.Refused(Refusal refusal) -> {
                Flash.leave(redirect, ExchangePages.panel(refusal, frame));
                yield "redirect:/exchange";
            }
        };
    }

    static ResponseEntity<byte[]> download(byte[] file, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file);
    }
}
