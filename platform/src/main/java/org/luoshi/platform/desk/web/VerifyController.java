package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.desk.CityCodes;
import org.luoshi.platform.desk.codes.CodeCheck;
import org.luoshi.platform.desk.codes.DocumentCode;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a printed paper's code proves, for anybody; the public keys, to prove it without this server. */
@Controller
public class VerifyController {
    private final CityCodes codes;
    private final Frames frames;

    VerifyController(CityCodes codes, Frames frames) {
        this.codes = codes;
        this.frames = frames;
    }

    /** What was asked and what came of it; {@code kind} is the end of a message key, empty before anything was asked. */
    public record Page(String code, String kind, @Nullable DocumentCode read) {}

    @GetMapping("/verify")
    String verify(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "desk.verify.title");
        model.addAttribute("frame", frame);
        model.addAttribute("page", page(code));
        return "desk/verify";
    }

    /** One key a line, the present one first. */
    @GetMapping(value = "/verify/keys.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String keys() {
        return String.join("\n", codes.keys()) + "\n";
    }

    /** The same answer for programs. */
    @GetMapping(value = "/verify.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> json(@RequestParam(defaultValue = "") String code) {
        Page page = page(code);
        DocumentCode read = page.read();
        return read == null
                ? Map.of("result", page.kind())
                : Map.of(
                        "result",
                        page.kind(),
                        "number",
                        read.number(),
                        "day",
                        read.day().toString(),
                        "sha256",
                        read.digest());
    }

    private Page page(String code) {
        if (code.isBlank()) {
            return new Page("", "", null);
        }
        return switch (CodeCheck.of(code, null, codes.keys())) {
            case CodeCheck.Genuine(DocumentCode read, boolean _) -> new Page(code, "genuine", read);
            case CodeCheck.NotSigned _ -> new Page(code, "not-signed", null);
            case CodeCheck.NoCode _ -> new Page(code, "no-code", null);
            case CodeCheck.Changed(DocumentCode read) -> new Page(code, "changed", read);
        };
    }
}
