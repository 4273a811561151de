package org.luoshi.platform.views;

import java.util.List;

/** Why a view was refused. Reason and remedy stand in the message files under the two keys. */
public sealed interface ViewRefusal {
    /** No list with filters stands at the address, or not for this person. */
    record NoSuchList() implements ViewRefusal {}

    /** Neither filter nor order that the list knows. */
    record NothingToKeep() implements ViewRefusal {}

    /** More characters of filters than are kept. */
    record TooMuch(int max) implements ViewRefusal {}

    record NameMissing() implements ViewRefusal {}

    record NameTooLong(int max) implements ViewRefusal {}

    /** Another view of this list has the name. */
    record NameTaken(String name) implements ViewRefusal {}

    /** As many views of this list as one person keeps. */
    record TooMany(int max) implements ViewRefusal {}

    record MayNotShare() implements ViewRefusal {}

    /** The account belongs to no unit. */
    record NoUnit() implements ViewRefusal {}

    /** It is there for this person, but somebody else keeps it. */
    record NotYours() implements ViewRefusal {}

    /** There is no such view for this person. */
    record NotThere() implements ViewRefusal {}

    default String messageKey() {
        return "views.refusal." + getClass().getSimpleName();
    }

    default String remedyKey() {
        return messageKey() + ".remedy";
    }

    /** What fills the places of reason and remedy, in order. */
    default List<Object> args() {
        return switch (this) {
            case TooMuch(int max) -> List.of(max);
            case NameTooLong(int max) -> List.of(max);
            case NameTaken(String name) -> List.of(name);
            case TooMany(int max) -> List.of(max);
            case NoSuchList(), NothingToKeep(), NameMissing(), MayNotShare(), NoUnit(), NotYours(), NotThere() ->
                List.of();
        };
    }
}
