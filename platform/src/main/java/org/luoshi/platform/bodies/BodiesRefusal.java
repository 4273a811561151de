package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Basis;

/** Why a change of the bodies was refused. The words stand in the message files under {@link #messageKey()}. */
public sealed interface BodiesRefusal {
    /** The viewer does not look after the bodies. */
    record NotPermitted(String permission) implements BodiesRefusal {}

    /** A field was left empty. */
    record Missing(String field) implements BodiesRefusal {}

    /** A day, number or word could not be understood. */
    record Unreadable(String field, String value) implements BodiesRefusal {}

    /** What the id or number stands for is not there, or not on that day. */
    record NotThere(String what, LocalDate on) implements BodiesRefusal {}

    /** Another organisation bears the name. */
    record NameTaken(Organisation by) implements BodiesRefusal {}

    /** Something ends before it begins. */
    record EndsBeforeItBegins(LocalDate from, LocalDate until) implements BodiesRefusal {}

    /** The congress does not sit on that day. */
    record OutsideSession(LocalDate on, LocalDate opens, LocalDate closes) implements BodiesRefusal {}

    /** Organisations below it still exist. */
    record StillAbove(Organisation child) implements BodiesRefusal {}

    /** It has ended already. */
    record EndedAlready(LocalDate on) implements BodiesRefusal {}

    /** The post has its holder: end that first. */
    record PostTaken(Membership holder) implements BodiesRefusal {}

    /** The title exists in the organisation with another rank. */
    record RankDiffers(Post post) implements BodiesRefusal {}

    /** The person holds this very post already. */
    record HoldsItAlready(Membership held) implements BodiesRefusal {}

    /** A member of the standing committee may hold no office of the organs it oversees. */
    record Incompatible(Membership held) implements BodiesRefusal {
        // law: 地方组织法 (2022) art. 47(3) — a member who takes such an office resigns from the committee first
        @Override
        public Basis basis() {
            return new Basis("地方组织法", LocalDate.of(2022, 3, 11), "47(3)");
        }
    }

    /** The term or session number is taken. */
    record NumberTaken(String number) implements BodiesRefusal {}

    /** The day lies outside the term. */
    record OutsideTerm(Term term) implements BodiesRefusal {}

    /** Two sessions would sit on the same day. */
    record SessionsOverlap(CongressSession other) implements BodiesRefusal {}

    /** The person is a deputy of this term already. */
    record DeputyAlready(Deputy deputy) implements BodiesRefusal {}

    record CertificateTaken(String certificateNo) implements BodiesRefusal {}

    /** Not possible from where the deputy stands: resuming somebody who is not suspended. */
    record WrongStatus(DeputyStatus status) implements BodiesRefusal {}

    /** The law of that day does not know this ground. */
    record GroundNotInForce(EndGround ground, Basis law) implements BodiesRefusal {
        @Override
        public Basis basis() {
            return law;
        }
    }

    /** A deputy's office is exercised in person: leave may be asked for, nobody may stand in. */
    record DeputyInPerson(Person deputy) implements BodiesRefusal {
        // law: 代表法 (2025) art. 13 — a deputy who cannot attend asks for leave; no article lets another exercise the
        // office
        @Override
        public Basis basis() {
            return new Basis("代表法", LocalDate.of(2025, 3, 11), "13");
        }
    }

    record SamePerson(Person person) implements BodiesRefusal {}

    /** Somebody acts for the absent person in these days already. */
    record ActedForAlready(StandIn other) implements BodiesRefusal {}

    /** The one who should act is away in these days. */
    record AwayThemselves(StandIn other) implements BodiesRefusal {}

    /** Several people bear the name: it has to be said which one is meant. */
    record Namesakes(String name) implements BodiesRefusal {}

    /** They have no organisation in common, so the work of one is no business of the other. */
    record NotColleagues(Person one, Person other) implements BodiesRefusal {}

    /** The rule it rests on, where there is one. */
    default @Nullable Basis basis() {
        return null;
    }

    default String messageKey() {
        return "bodies.refusal." + getClass().getSimpleName();
    }

    /** What fills the places of the message, in order. */
    default List<Object> args() {
        return switch (this) {
            case NotPermitted(String permission) -> List.of(permission);
            case Missing(String field) -> List.of(field);
            case Unreadable(String field, String value) -> List.of(field, value);
            case NotThere(String what, LocalDate on) -> List.of(what, on);
            case NameTaken(Organisation by) -> List.of(by.name());
            case EndsBeforeItBegins(LocalDate from, LocalDate until) -> List.of(from, until);
            case OutsideSession(LocalDate on, LocalDate opens, LocalDate closes) -> List.of(on, opens, closes);
            case StillAbove(Organisation child) -> List.of(child.name());
            case EndedAlready(LocalDate on) -> List.of(on);
            case PostTaken(Membership holder) ->
                List.of(holder.post().title(), holder.person().name());
            case RankDiffers(Post post) -> List.of(post.title());
            case HoldsItAlready(Membership held) ->
                List.of(held.person().name(), held.post().title());
            case Incompatible(Membership held) ->
                List.of(held.person().name(), held.post().title());
            case NumberTaken(String number) -> List.of(number);
            case OutsideTerm(Term term) -> List.of(term.number());
            case SessionsOverlap(CongressSession other) -> List.of(other.code());
            case DeputyAlready(Deputy deputy) -> List.of(deputy.person().name());
            case CertificateTaken(String number) -> List.of(number);
            case WrongStatus _ -> List.of();
            case GroundNotInForce _ -> List.of();
            case DeputyInPerson(Person deputy) -> List.of(deputy.name());
            case SamePerson(Person person) -> List.of(person.name());
            case ActedForAlready(StandIn other) ->
                List.of(other.absent().name(), other.acting().name());
            case AwayThemselves(StandIn other) -> List.of(other.absent().name());
            case Namesakes(String name) -> List.of(name);
            case NotColleagues(Person one, Person other) -> List.of(one.name(), other.name());
        };
    }
}
