package org.luoshi.platform.site;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** One template with the model as its parameters; nothing is sent before the whole page is made. */
record JteView(TemplateEngine templates, String template) implements View {
    /** Without it the dispatcher finds no acceptable view. */
    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
            @Nullable Map<String, ? extends @Nullable Object> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render(template, model == null ? Map.of() : new HashMap<>(model), page);
        if (Take.of(request).file() && model != null && model.get("frame") instanceof Frame frame) {
            byte[] html = page.toByteArray();
            if (TakenList.write(Take.of(request), frame, new String(html, StandardCharsets.UTF_8), response)) {
                return;
            }
        }
        response.setContentType(getContentType());
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
