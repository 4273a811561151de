package org.luoshi.platform.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileRefusal;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Words;

/** Why something at the document desk was refused. Reason and remedy stand in the message files under the two keys. */
public sealed interface DeskRefusal {
    record NotPermitted(String permission) implements DeskRefusal {}

    /** A field was left empty. */
    record Missing(String field) implements DeskRefusal {}

    /** More characters than fit. */
    record TooLong(String field, int max, int length) implements DeskRefusal {}

    /** A value could not be understood. */
    record Unreadable(String field, String value) implements DeskRefusal {}

    /** There is no such document, series, unit. */
    record NotThere(String what) implements DeskRefusal {}

    /** The document is past its draft; only what is returned is changed. */
    record NoDraft() implements DeskRefusal {}

    /** The incoming document is filed or void. */
    record Settled() implements DeskRefusal {}

    /** A day that is still to come, or before the document came. */
    record WrongDay(String field, LocalDate day) implements DeskRefusal {}

    /** Another series has this code. */
    record CodeTaken(String code) implements DeskRefusal {}

    /** The instruction has its matter already. */
    record HasMatter() implements DeskRefusal {}

    /** WrittenInstructions on it are still being carried out. */
    record StillOpen(int instructions) implements DeskRefusal {}

    /** Nothing was assigned or urged yet that a sheet could be about. */
    record NoOccasion(Sheet.Kind kind) implements DeskRefusal {}

    /** Only what has ended goes into the archive. */
    record NotEnded() implements DeskRefusal {}

    /** Nobody decided how long such a matter is kept. */
    record NoRetention() implements DeskRefusal {}

    /** A file is gone or no longer the one that came. */
    record ScanChanged(String name) implements DeskRefusal {}

    /** Somebody changed it since the form was made. */
    record Stale() implements DeskRefusal {}

    /** Nothing that this person may see ended in the year, or all of it is packed. */
    record NothingEnded(int year) implements DeskRefusal {}

    /** The batch is sealed or undone. */
    record BatchClosed(ArchiveBatch.State state) implements DeskRefusal {}

    /** Only a sealed batch is taken. */
    record NotSealed() implements DeskRefusal {}

    /** Matters of the batch still wait to be packed. */
    record StillPacking(int waiting) implements DeskRefusal {}

    /** Everything was left out. */
    record NothingPacked() implements DeskRefusal {}

    /** The secret half of the city's key is not here. */
    record NoKey() implements DeskRefusal {}

    /** A proposal that changes no word. */
    record Unchanged() implements DeskRefusal {}

    /** The file was not taken. */
    record BadFile(FileRefusal file) implements DeskRefusal {}

    /** The rules of the matter refuse it. */
    record ByRule(Words words, @Nullable Basis rule) implements DeskRefusal {}

    /** The rule it rests on, where there is one. */
    default @Nullable Basis basis() {
        return this instanceof ByRule(Words _, Basis rule) ? rule : null;
    }

    /** The field it is about; empty where it is about the whole. */
    default String field() {
        return switch (this) {
            case Missing(String field) -> field;
            case TooLong(String field, int _, int _) -> field;
            case Unreadable(String field, String _) -> field;
            case WrongDay(String field, LocalDate _) -> field;
            case CodeTaken _ -> "code";
            case BadFile _ -> "scan";
            case NotPermitted _,
                    NotThere _,
                    NoDraft _,
                    Settled _,
                    HasMatter _,
                    StillOpen _,
                    NoOccasion _,
                    NotEnded _,
                    NoRetention _,
                    ScanChanged _,
                    Stale _,
                    Unchanged _,
                    NothingEnded _,
                    BatchClosed _,
                    StillPacking _,
                    NothingPacked _,
                    NoKey _,
                    NotSealed _,
                    ByRule _ -> "";
        };
    }

    default String messageKey() {
        return "desk.refusal." + getClass().getSimpleName();
    }

    default String remedyKey() {
        return messageKey() + ".remedy";
    }

    /** What fills the places of the reason, in order; those that start with {@code desk.} are message keys. */
    default List<Object> args() {
        return switch (this) {
            case Missing(String field) -> List.of("desk.field." + field);
            case TooLong(String field, int max, int length) -> List.of("desk.field." + field, max, length);
            case Unreadable(String field, String value) -> List.of("desk.field." + field, value);
            case NotThere(String what) -> List.of("desk.field." + what);
            case WrongDay(String field, LocalDate day) -> List.of("desk.field." + field, day.toString());
            case CodeTaken(String code) -> List.of(code);
            case StillOpen(int instructions) -> List.of(instructions);
            case NoOccasion(Sheet.Kind kind) -> List.of("desk.sheet." + kind);
            case BadFile(FileRefusal file) -> List.of(file.messageKey());
            case ByRule by -> List.of(by.words().zh());
            case ScanChanged(String name) -> List.of(name);
            case NothingEnded(int year) -> List.of("" + year);
            case StillPacking(int waiting) -> List.of(waiting);
            case BatchClosed(ArchiveBatch.State state) -> List.of("desk.archive.state." + state);
            case NotPermitted(String _),
                    NoDraft(),
                    Settled(),
                    HasMatter(),
                    NotEnded(),
                    NoRetention(),
                    Stale(),
                    Unchanged(),
                    NothingPacked(),
                    NoKey(),
                    NotSealed() -> List.of();
        };
    }
}
