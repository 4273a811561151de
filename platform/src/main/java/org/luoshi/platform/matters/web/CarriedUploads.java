package org.luoshi.platform.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.files.AddFile;
import org.luoshi.platform.files.FileRefusal;
import org.luoshi.platform.files.FileResult;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Files sent with an act: each is taken in loosely first, and its id then stands in the form as if it had been typed. When
 * the act is refused the file is still there, and the form that comes back offers it again.
 */
@Component
class CarriedUploads {
    private final AddFile add;
    private final Messages messages;

    CarriedUploads(AddFile add, Messages messages) {
        this.add = add;
        this.messages = messages;
    }

    /**
     * The form with the ids of its files.
     *
     * @param problems field id → why its file was not taken
     */
    record Received(MultiValueMap<String, String> form, Map<String, Words> problems) {}

    Received receive(Matter matter, Event event, MultiValueMap<String, String> typed, HttpServletRequest request) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>(typed);
        Map<String, Words> problems = new LinkedHashMap<>();
        for (Field field : event.carries()) {
            String name = event.id() + ".f." + field.id();
            if (field.type() == Field.Type.FILE) {
                for (MultipartFile file : files(request, name)) {
                    switch (add(matter, file, Viewer.of(request))) {
                        case FileResult.Added(var added) ->
                            form.add(name, added.id().toString());
                        case FileResult.Refused(var refusal) -> problems.put(field.id(), words(refusal));
                    }
                }
            }
        }
        return new Received(form, problems);
    }

    private FileResult add(Matter matter, MultipartFile file, Viewer viewer) {
        try (InputStream content = file.getInputStream()) {
            return add.handle(
                    new AddFile.Command(OpenMatter.subject(matter.id()), MatterPapersController.name(file), false),
                    content,
                    viewer);
        } catch (IOException e) {
            throw new UncheckedIOException("the part " + file.getName() + " cannot be read", e);
        }
    }

    private Words words(FileRefusal refusal) {
        return new Words(in(Lang.ZH, refusal, "。"), in(Lang.EN, refusal, ". "));
    }

    private String in(Lang lang, FileRefusal refusal, String stop) {
        Object[] args = refusal.args().toArray();
        return messages.text(lang, refusal.messageKey(), args) + stop + messages.text(lang, refusal.remedyKey(), args);
    }

    /** A part is there even when no file was chosen; then it has no name. */
    private static List<MultipartFile> files(HttpServletRequest request, String name) {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return parts == null
                ? List.of()
                : parts.getFiles(name).stream()
                        .filter(file -> !MatterPapersController.name(file).isEmpty())
                        .toList();
    }
}
