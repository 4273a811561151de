package org.luoshi.platform.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.files.StoredFiles;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterMoved;
import org.luoshi.platform.matters.MatterRules;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What follows when an outgoing document moves, in the same transaction: its number is given or voided, the scan of the
 * stamped paper becomes the original, the party group's day is kept.
 */
@Component
class FollowPath implements MatterRules {
    private final OutgoingDocuments documents;
    private final Numbers numbers;
    private final StoredFiles files;

    FollowPath(OutgoingDocuments documents, Numbers numbers, StoredFiles files) {
        this.documents = documents;
        this.numbers = numbers;
        this.files = files;
    }

    @Override
    public Set<String> procedures() {
        return Set.of(OutgoingDocument.PROCEDURE);
    }

    /** One scan is the original; a day of approval is not in the future. */
    @Override
    public MoveResult.@Nullable Refused before(Matter matter, Happening happening, Mover mover) {
        Value scan = happening.carried().get("scan");
        if (scan instanceof Value.Files(List<String> sent) && sent.size() != 1) {
            return refused("请只上传一个扫描件：它就是原件", "Send one scan: it is the original", "scan");
        }
        return happening.event().equals("record-party-group")
                        && happening.carried().get("on") instanceof Value.Day(LocalDate on)
                        && on.isAfter(happening.at().toLocalDate())
                ? refused("审定日期不能晚于今天", "The day of approval is not to come", "on")
                : null;
    }

    @EventListener
    void on(MatterMoved moved) {
        Matter matter = moved.matter();
        if (!matter.run().procedure().id().equals(OutgoingDocument.PROCEDURE)) {
            return;
        }
        Happening happening = moved.happening();
        documents.moved(matter.id(), matter.run().step());
        switch (happening.event()) {
            case "number" -> number(matter, happening);
            case "void" -> numbers.voidOf(bearer(matter), happening.at().toLocalDate(), text(happening, "reason"));
            case "seal" -> seal(matter, happening);
            case "record-party-group" -> {
                if (happening.carried().get("on") instanceof Value.Day(LocalDate on)) {
                    documents.approve(matter.id(), on);
                }
            }
            default -> {
                // the run alone knows the rest
            }
        }
    }

    private void number(Matter matter, Happening happening) {
        OutgoingDocument document = documents.find(matter.id()).orElseThrow();
        numbers.give(document.series(), happening.at().toLocalDate(), bearer(matter));
    }

    private void seal(Matter matter, Happening happening) {
        if (happening.carried().get("scan") instanceof Value.Files(List<String> sent)) {
            StoredFile scan = FileId.read(sent.getFirst()).flatMap(files::find).orElseThrow();
            documents.seal(
                    matter.id(),
                    new OutgoingDocument.Seal(
                            scan.id(), scan.sha256(), happening.at().toLocalDate()));
        }
    }

    private static Numbers.Bearer bearer(Matter matter) {
        return new Numbers.Bearer(OutgoingDocument.BEARER, matter.id().value(), matter.title());
    }

    private static String text(Happening happening, String field) {
        Value value = happening.carried().get(field);
        return value == null ? "" : value.plain();
    }

    private static MoveResult.Refused refused(String zh, String en, String field) {
        return new MoveResult.Refused(new Words(zh, en), null, field);
    }
}
