package org.luoshi.platform.matters;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.files.StoredFiles;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** Files an act carries: they were sent for this very matter, and the act makes them its papers. */
@Component
public class CarriedFiles {
    private final StoredFiles files;

    CarriedFiles(StoredFiles files) {
        this.files = files;
    }

    /** The files a carried value stands for, in their order. */
    public List<StoredFile> files(@Nullable Value carried) {
        return ids(carried).flatMap(id -> files.find(id).stream()).toList();
    }

    /** Every file a past act of the matter carried. */
    public List<FileId> ofHistory(Matter matter) {
        return matter.run().history().stream()
                .flatMap(h -> carried(matter.run().procedure(), h))
                .flatMap(field -> ids(field.value()))
                .toList();
    }

    /** A file of another matter, of another sender, or none at all, is no file of this act. */
    MoveResult.@Nullable Refused problem(Matter matter, Happening happening, Mover mover) {
        return carried(matter.run().procedure(), happening)
                .filter(field -> !allBelong(field.value(), matter, mover))
                .findFirst()
                .map(field -> new MoveResult.Refused(
                        new Words(
                                "“" + field.title().zh() + "”含有不是为这一事项上传的文件，请重新选择文件",
                                "“" + field.title().en()
                                        + "” has a file that was not sent for this matter; choose the file again"),
                        null,
                        field.id()))
                .orElse(null);
    }

    void attach(Matter matter, Happening happening) {
        carried(matter.run().procedure(), happening)
                .flatMap(field -> ids(field.value()))
                .forEach(files::attach);
    }

    private record FileField(String id, Words title, Value value) {}

    private static Stream<FileField> carried(Procedure procedure, Happening happening) {
        return procedure.event(happening.event()).map(Event::carries).orElse(List.of()).stream()
                .filter(field -> field.type() == Field.Type.FILE)
                .flatMap(field -> Stream.ofNullable(happening.carried().get(field.id()))
                        .map(value -> new FileField(field.id(), field.title(), value)));
    }

    private boolean allBelong(Value carried, Matter matter, Mover mover) {
        return carried instanceof Value.Files(var sent)
                && sent.stream()
                        .allMatch(id -> FileId.read(id)
                                .flatMap(files::find)
                                .filter(file -> belongs(file, matter, mover))
                                .isPresent());
    }

    private static Stream<FileId> ids(@Nullable Value carried) {
        return carried instanceof Value.Files(var sent)
                ? sent.stream().flatMap(id -> FileId.read(id).stream())
                : Stream.empty();
    }

    private static boolean belongs(StoredFile file, Matter matter, Mover mover) {
        return file.subject().equals(OpenMatter.subject(matter.id()))
                && (file.attached() || file.account().equals(mover.account()));
    }
}
