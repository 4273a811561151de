package org.luoshi.platform.visits.field;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.visits.Visit;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What makes a visit's page one that opens without a network (离线应用): its shell, the worker that answers for it, and the
 * note by which a phone puts it on its home screen. Each visit is an application of its own, with a scope of its own.
 */
@Component
class FieldApp {
    private static final List<String> ASSETS = List.of(
            "luoshi.css",
            "field.css",
            "field-store.js",
            "field-sync.js",
            "field-page.js",
            "field.svg",
            "field-192.png");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TemplateEngine templates;
    private final FieldPages pages;
    private final String worker;

    FieldApp(TemplateEngine templates, FieldPages pages) {
        this.templates = templates;
        this.pages = pages;
        this.worker = text("static/assets/field-worker.js");
    }

    /** The same for everybody who reads the same language by the same light. */
    String shell(Visit visit, Frame frame) {
        StringOutput out = new StringOutput();
        templates.render("visits/field.jte", Map.of("frame", frame, "page", pages.shell(visit)), out);
        return out.toString();
    }

    /** Another text whenever the shell or a file of it is another, which is how a browser learns to fetch them anew. */
    String worker(Visit visit, Frame frame) {
        String base = FieldDoor.base(visit.number());
        List<String> assets = ASSETS.stream().map(frame::asset).toList();
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("base", base);
        field.put("shell", base + "/shell");
        field.put("assets", assets);
        field.put("version", DigestUtils.md5DigestAsHex(shell(visit, frame).getBytes(StandardCharsets.UTF_8)));
        String imports = Stream.of("field-store.js", "field-sync.js")
                .map(frame::asset)
                .map(JSON::writeValueAsString)
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        return "const FIELD = %s;\nimportScripts(%s);\n%s".formatted(JSON.writeValueAsString(field), imports, worker);
    }

    Map<String, Object> manifest(Visit visit, Frame frame) {
        String base = FieldDoor.base(visit.number());
        Map<String, Object> app = new LinkedHashMap<>();
        app.put("id", base);
        app.put("name", frame.t("field.app") + " · " + visit.title());
        app.put("short_name", frame.t("field.app"));
        app.put("lang", frame.lang().tag());
        app.put("start_url", base);
        app.put("scope", base);
        app.put("display", "standalone");
        app.put("orientation", "portrait");
        app.put("background_color", "#faf8f3");
        app.put("theme_color", "#a32d1b");
        app.put(
                "icons",
                List.of(
                        icon(frame.asset("field-192.png"), "192x192", "image/png"),
                        icon(frame.asset("field-512.png"), "512x512", "image/png"),
                        icon(frame.asset("field.svg"), "any", "image/svg+xml")));
        return app;
    }

    private static Map<String, String> icon(String href, String sizes, String type) {
        return Map.of("src", href, "sizes", sizes, "type", type, "purpose", "any");
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
