package org.luoshi.platform.visits;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileRefusal;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Words;

/** Why something in a visit was refused. Reason and remedy stand in the message files under the two keys. */
public sealed interface VisitRefusal {
    record NotPermitted() implements VisitRefusal {}

    /** A field was left empty. */
    record Missing(String field) implements VisitRefusal {}

    /** A value could not be understood, or is out of all bounds. */
    record Unreadable(String field, String value) implements VisitRefusal {}

    /** There is no such visit, stop, entry, unit. */
    record NotThere(String what) implements VisitRefusal {}

    /** Not possible from where the visit stands. */
    record WrongState(VisitState state) implements VisitRefusal {}

    /** The day of the visit is still to come. */
    record NotYet(String day) implements VisitRefusal {}

    /** An entry with this identity stands in another visit. */
    record IdentityTaken() implements VisitRefusal {}

    /** The file was not taken. */
    record BadFile(FileRefusal file) implements VisitRefusal {}

    /** An instruction that is not concrete enough to be assigned. */
    record NotConcrete(Set<Lack> lacks) implements VisitRefusal {
        public NotConcrete {
            lacks = Set.copyOf(lacks);
        }
    }

    /** The instruction is past this, or not so far. */
    record InstructionStands(InstructionState state) implements VisitRefusal {}

    /** The request is with a department already. */
    record SentOn() implements VisitRefusal {}

    /** Somebody changed it since the form was made. */
    record Stale() implements VisitRefusal {}

    /** This kind of visit hands over by document. */
    record MayNotAssign(VisitKind kind) implements VisitRefusal {}

    /** This kind of visit assigns; a document is not its way. */
    record AssignsItself(VisitKind kind) implements VisitRefusal {}

    /** Instructions are still to be settled before the visit closes. */
    record StillOpen(int instructions) implements VisitRefusal {}

    /** The rules of the matter refuse it. */
    record ByRule(Words words, @Nullable Basis rule) implements VisitRefusal {}

    /** The rule it rests on, where there is one. */
    default @Nullable Basis basis() {
        return this instanceof ByRule(Words _, Basis rule) ? rule : null;
    }

    default String messageKey() {
        return "visits.refusal." + getClass().getSimpleName();
    }

    default String remedyKey() {
        return messageKey() + ".remedy";
    }

    /** What fills the places of the reason, in order; those that start with {@code visits.} are message keys. */
    default List<Object> args() {
        return switch (this) {
            case NotPermitted() -> List.of();
            case Missing(String field) -> List.of("visits.field." + field);
            case Unreadable(String field, String value) -> List.of("visits.field." + field, value);
            case NotThere(String what) -> List.of("visits.field." + what);
            case WrongState(VisitState state) -> List.of("visits.state." + state);
            case NotYet(String day) -> List.of(day);
            case IdentityTaken() -> List.of();
            case BadFile(FileRefusal file) -> List.of(file.messageKey());
            case NotConcrete(Set<Lack> lacks) ->
                List.copyOf(lacks.stream()
                        .sorted()
                        .map(lack -> "visits.lack." + lack)
                        .toList());
            case InstructionStands(InstructionState state) -> List.of("visits.instruction." + state);
            case SentOn() -> List.of();
            case Stale() -> List.of();
            case MayNotAssign(VisitKind kind) -> List.of("visits.kind." + kind);
            case AssignsItself(VisitKind kind) -> List.of("visits.kind." + kind);
            case StillOpen(int open) -> List.of(open);
            case ByRule by -> List.of(by.words().zh());
        };
    }
}
