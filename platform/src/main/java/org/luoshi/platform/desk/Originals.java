package org.luoshi.platform.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.files.OpenFile;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.files.StoredFiles;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** What a package cannot do without (归档原件): the files its acts carried, the stamped paper, each as it came in. */
@Component
public class Originals {
    private final StoredFiles files;
    private final OpenFile open;
    private final OutgoingDocuments documents;
    private final Numbers numbers;

    Originals(StoredFiles files, OpenFile open, OutgoingDocuments documents, Numbers numbers) {
        this.files = files;
        this.open = open;
        this.documents = documents;
        this.numbers = numbers;
    }

    /** What is not there, by name; nothing is read. */
    public List<String> absent(Matter matter) {
        Set<String> missing = new LinkedHashSet<>();
        for (Happening happening : matter.run().history()) {
            happening.carried().forEach((field, value) -> {
                if (value instanceof Value.Files(List<String> sent)
                        && sent.stream().anyMatch(id -> file(id).isEmpty())) {
                    missing.add(field(matter, happening, field));
                }
            });
        }
        if (documents.find(matter.id()).filter(this::lacksStampedPaper).isPresent()) {
            missing.add("用印后的扫描件");
        }
        return new ArrayList<>(missing);
    }

    /** The same, and what is no longer as it came in: every byte is read. */
    public List<String> missing(Matter matter) {
        List<String> missing = new ArrayList<>(absent(matter));
        files.of(OpenMatter.subject(matter.id())).stream()
                .filter(file -> !(open.ofContext(file.id()) instanceof OpenFile.Result.Opened))
                .map(StoredFile::name)
                .forEach(missing::add);
        return missing;
    }

    /** A number that is used stands on a stamped paper. */
    private boolean lacksStampedPaper(OutgoingDocument document) {
        return document.seal() == null
                && !document.step().equals("voided")
                && numbers.of(OutgoingDocument.BEARER, document.id().value()).isPresent();
    }

    private Optional<StoredFile> file(String id) {
        return FileId.read(id).flatMap(files::find);
    }

    private static String field(Matter matter, Happening happening, String field) {
        return matter.run()
                .procedure()
                .event(happening.event())
                .map(event -> event.title().zh() + "："
                        + event.carries().stream()
                                .filter(carried -> carried.id().equals(field))
                                .map(carried -> carried.title().zh())
                                .findFirst()
                                .orElse(field))
                .orElse(field);
    }
}
