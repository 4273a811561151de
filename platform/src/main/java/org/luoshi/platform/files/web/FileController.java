package org.luoshi.platform.files.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.files.OpenFile;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Viewer;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Hands files out: always to be saved, never shown as a page of ours. */
@Controller
class FileController {
    private final OpenFile open;
    private final Frames frames;

    FileController(OpenFile open, Frames frames) {
        this.open = open;
        this.frames = frames;
    }

    @GetMapping("/files/{id}")
    Object download(@PathVariable String id, HttpServletRequest request) {
        FileId file = FileId.read(id).orElseThrow(FileController::notThere);
        return switch (open.handle(file, Viewer.of(request))) {
            case OpenFile.Result.Opened(var found, var content) -> answer(found, content);
            case OpenFile.Result.Changed(var found) -> changed(found, request);
            case OpenFile.Result.NotThere _ -> throw notThere();
        };
    }

    private static ResponseEntity<FileSystemResource> answer(StoredFile file, Path content) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new FileSystemResource(content));
    }

    private ModelAndView changed(StoredFile file, HttpServletRequest request) {
        ModelAndView page = new ModelAndView(
                "files/changed", Map.of("frame", frames.frame(request, "files.changed.title"), "file", file));
        page.setStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        return page;
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
