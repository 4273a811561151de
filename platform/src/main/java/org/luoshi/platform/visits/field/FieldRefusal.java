package org.luoshi.platform.visits.field;

import org.luoshi.platform.visits.VisitRefusal;

/** Why a record from a phone was not taken. The words stand in the message files under {@link #messageKey()}. */
sealed interface FieldRefusal {
    /** Something in it cannot be read: its identity, kind, time, stop or unit. */
    record Unreadable(String what) implements FieldRefusal {}

    /** Another record came under the same identity, or somebody else's did. */
    record IdReused() implements FieldRefusal {}

    /** It says it was made later than now, the phone's clock put right. */
    record InFuture() implements FieldRefusal {}

    /** No photo by its name. */
    record NotAPhoto(String name) implements FieldRefusal {}

    /** No sound by its name. */
    record NotASound(String name) implements FieldRefusal {}

    /** The file is larger than files may be here. */
    record TooLarge() implements FieldRefusal {}

    /** The visit does not take it. */
    record ByVisit(VisitRefusal why) implements FieldRefusal {}

    default String messageKey() {
        return "field.refusal." + getClass().getSimpleName();
    }

    default String remedyKey() {
        return messageKey() + ".remedy";
    }

    /** What fills the place of the reason. */
    default String arg() {
        return switch (this) {
            case Unreadable(String what) -> what;
            case NotAPhoto(String name) -> name;
            case NotASound(String name) -> name;
            case IdReused _, InFuture _, TooLarge _, ByVisit _ -> "";
        };
    }
}
