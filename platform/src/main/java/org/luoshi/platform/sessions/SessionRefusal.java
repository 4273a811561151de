package org.luoshi.platform.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Words;

/** Why something in a meeting was refused. The words stand in the message files under {@link #messageKey()}. */
public sealed interface SessionRefusal {
    record NotPermitted(String permission) implements SessionRefusal {}

    /** A field was left empty. */
    record Missing(String field) implements SessionRefusal {}

    /** A value could not be understood. */
    record Unreadable(String field, String value) implements SessionRefusal {}

    /** There is no such meeting, item, seat. */
    record NotThere(String what) implements SessionRefusal {}

    /** The body has a meeting with this number in the term already. */
    record OrdinalTaken(Meeting other) implements SessionRefusal {}

    /** The meeting is on another day. */
    record NotToday(Meeting meeting) implements SessionRefusal {}

    record HereAlready(String name) implements SessionRefusal {}

    record NotHere(String name) implements SessionRefusal {}

    /** Somebody signs in for somebody else without looking after the meeting. */
    record NotYourSeat(String name) implements SessionRefusal {}

    record InvitedAlready(String name) implements SessionRefusal {}

    /** The leave was decided already. */
    record LeaveDecided(boolean granted) implements SessionRefusal {}

    /** An agenda needs at least one item. */
    record EmptyAgenda() implements SessionRefusal {}

    /** Nothing differs from the version that stands. */
    record SameAgenda(int version) implements SessionRefusal {}

    /** Somebody wrote another version since the form was made. */
    record StaleAgenda(int stands) implements SessionRefusal {}

    /** An item that was begun stays on the agenda as it is. */
    record ItemBegun(String title) implements SessionRefusal {}

    /** No item opens before the plenary has adopted the agenda, and none that is not on the adopted one. */
    record NotOnAdoptedAgenda(String title) implements SessionRefusal {}

    /** Another item is before the meeting. */
    record OtherItemOpen(String title) implements SessionRefusal {}

    /** Not possible from where the item stands. */
    record WrongState(String title, ItemState state) implements SessionRefusal {}

    /** Refused in a room of its own, whose message files hold the words under {@code key}. */
    record InRoom(String key, List<Object> args, @Nullable Basis rule) implements SessionRefusal {
        public InRoom {
            args = List.copyOf(args);
        }

        @Override
        public String messageKey() {
            return key;
        }

        @Override
        public @Nullable Basis basis() {
            return rule;
        }
    }

    /** The rules of its run refuse it. */
    record ByRule(Words words, @Nullable Basis rule) implements SessionRefusal {
        @Override
        public @Nullable Basis basis() {
            return rule;
        }
    }

    /** The rule it rests on, where there is one. */
    default @Nullable Basis basis() {
        return null;
    }

    default String messageKey() {
        return "sessions.refusal." + getClass().getSimpleName();
    }

    /** What fills the places of the message, in order. */
    default List<Object> args() {
        return switch (this) {
            case NotPermitted(String permission) -> List.of(permission);
            case Missing(String field) -> List.of(field);
            case Unreadable(String field, String value) -> List.of(field, value);
            case NotThere(String what) -> List.of(what);
            case OrdinalTaken(Meeting other) -> List.of(other.title());
            case NotToday(Meeting meeting) -> meeting.opensOn() == null ? List.of("—") : List.of(meeting.opensOn());
            case HereAlready(String name) -> List.of(name);
            case NotHere(String name) -> List.of(name);
            case NotYourSeat(String name) -> List.of(name);
            case InvitedAlready(String name) -> List.of(name);
            case LeaveDecided(boolean granted) -> List.of(granted);
            case EmptyAgenda() -> List.of();
            case SameAgenda(int version) -> List.of(version);
            case StaleAgenda(int stands) -> List.of(stands);
            case ItemBegun(String title) -> List.of(title);
            case NotOnAdoptedAgenda(String title) -> List.of(title);
            case OtherItemOpen(String title) -> List.of(title);
            case WrongState(String title, ItemState state) -> List.of(title, state);
            case InRoom in -> in.args();
            case ByRule by -> List.of(by.words().zh());
        };
    }
}
