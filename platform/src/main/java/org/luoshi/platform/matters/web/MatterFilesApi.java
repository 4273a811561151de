package org.luoshi.platform.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiProblem;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.files.AddFile;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.files.FileRefusal;
import org.luoshi.platform.files.FileResult;
import org.luoshi.platform.files.OpenFile;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.files.StoredFiles;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.site.Viewer;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files of a matter for programs (事项附件接口): the list, one to read, one to add. A suggestion's stand at its own address
 * too.
 */
@ApiDoor
class MatterFilesApi {
    private final Matters matters;
    private final MatterAccess access;
    private final StoredFiles files;
    private final AddFile add;
    private final OpenFile open;

    MatterFilesApi(Matters matters, MatterAccess access, StoredFiles files, AddFile add, OpenFile open) {
        this.matters = matters;
        this.access = access;
        this.files = files;
        this.add = add;
        this.open = open;
    }

    /** A file: its id goes into the acts that carry files. */
    record Paper(String id, String name, String mediaType, long size, String sha256, String by, LocalDateTime at) {
        static Paper of(StoredFile file) {
            return new Paper(
                    file.id().toString(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    file.by(),
                    file.at());
        }
    }

    @GetMapping({"/matters/{number}/files", "/suggestions/{number}/files"})
    List<Paper> list(@PathVariable String number, HttpServletRequest request) {
        Matter matter = visible(number, Viewer.of(request));
        return files.of(OpenMatter.subject(matter.id())).stream().map(Paper::of).toList();
    }

    @GetMapping(
            path = {"/matters/{number}/files/{id}", "/suggestions/{number}/files/{id}"},
            produces = MediaType.ALL_VALUE)
    ResponseEntity<FileSystemResource> read(
            @PathVariable String number, @PathVariable String id, HttpServletRequest request) {
        Viewer viewer = Viewer.of(request);
        Matter matter = visible(number, viewer);
        FileId file = FileId.read(id).orElseThrow(() -> ApiValues.unknown("file", id));
        if (open.handle(file, viewer) instanceof OpenFile.Result.Opened(var found, var content)
                && found.subject().equals(OpenMatter.subject(matter.id()))) {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(found.mediaType()))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(found.name(), StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(new FileSystemResource(content));
        }
        throw ApiValues.unknown("file", id);
    }

    /** Sent loosely, it waits for the act that carries its id; else it is part of the matter at once. */
    @PostMapping(
            path = {"/matters/{number}/files", "/suggestions/{number}/files"},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Paper send(
            @PathVariable String number,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean loose,
            HttpServletRequest request) {
        Viewer viewer = Viewer.of(request);
        Matter matter = visible(number, viewer);
        AddFile.Command command = new AddFile.Command(
                OpenMatter.subject(matter.id()), Objects.requireNonNullElse(file.getOriginalFilename(), ""), !loose);
        try (InputStream content = file.getInputStream()) {
            return switch (add.handle(command, content, viewer)) {
                case FileResult.Added(var added) -> Paper.of(added);
                case FileResult.Refused(FileRefusal.NotPermitted refusal) ->
                    throw refused(refusal, HttpStatus.FORBIDDEN);
                case FileResult.Refused(var refusal) -> throw refused(refusal, HttpStatus.UNPROCESSABLE_CONTENT);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the part " + file.getName() + " cannot be read", e);
        }
    }

    private static ApiProblem refused(FileRefusal refusal, HttpStatus status) {
        String reason = status == HttpStatus.FORBIDDEN ? "NOT_PERMITTED" : "REFUSED";
        return new ApiProblem(
                status, reason, refusal.messageKey(), "file", refusal.args().toArray());
    }

    private Matter visible(String number, Viewer viewer) {
        return matters.byNumber(number)
                .filter(matter -> access.maySee(matter, Mover.of(viewer)))
                .orElseThrow(() -> ApiValues.unknown("matter", number));
    }
}
