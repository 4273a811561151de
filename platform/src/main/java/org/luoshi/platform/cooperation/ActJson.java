package org.luoshi.platform.cooperation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Change;
import org.luoshi.platform.cooperation.joint.City;
import org.luoshi.platform.cooperation.joint.Motion;
import org.luoshi.platform.cooperation.joint.Stamp;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * An act as it is kept and travels: {@code {"is":"report-blocked","item":"…","text":"…"}}. What cannot be read, or says
 * more than we understand, is {@link Act.Unreadable}: kept, shown, without effect.
 */
final class ActJson {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addMixIn(Act.class, Named.class)
            .addMixIn(Motion.class, Named.class)
            .addMixIn(Change.class, Named.class)
            .addMixIn(City.class, CityText.class)
            .addMixIn(Stamp.class, StampText.class)
            .registerSubtypes(
                    new NamedType(Act.BeginList.class, "begin-list"),
                    new NamedType(Act.ProposeItem.class, "propose-item"),
                    new NamedType(Act.ConfirmItem.class, "confirm-item"),
                    new NamedType(Act.DeclineItem.class, "decline-item"),
                    new NamedType(Act.SetMilestone.class, "set-milestone"),
                    new NamedType(Act.ReportProgress.class, "report-progress"),
                    new NamedType(Act.ReportBlocked.class, "report-blocked"),
                    new NamedType(Act.ReportDone.class, "report-done"),
                    new NamedType(Act.DeclineDone.class, "decline-done"),
                    new NamedType(Act.LinkPlan.class, "link-plan"),
                    new NamedType(Act.Propose.class, "propose"),
                    new NamedType(Act.Answer.class, "answer"),
                    new NamedType(Act.CallMeeting.class, "call-meeting"),
                    new NamedType(Act.WriteMinutes.class, "write-minutes"),
                    new NamedType(Motion.ChangeItem.class, "change-item"),
                    new NamedType(Motion.Decide.class, "decide"),
                    new NamedType(Motion.AdoptVersion.class, "adopt-version"),
                    new NamedType(Motion.NameCategories.class, "name-categories"),
                    new NamedType(Motion.CloseBatch.class, "close-batch"),
                    new NamedType(Change.Deadline.class, "deadline"),
                    new NamedType(Change.Wording.class, "wording"),
                    new NamedType(Change.Category.class, "category"),
                    new NamedType(Change.OwnOwner.class, "own-owner"),
                    new NamedType(Change.Shares.class, "shares"))
            .build();

    private ActJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Named {}

    @SuppressWarnings("UnusedVariable") // Jackson reads the shape alone
    private abstract static class CityText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        CityText(String code) {}

        @JsonValue
        abstract String code();
    }

    @SuppressWarnings("DoNotCallSuggester") // Jackson reads the shape alone
    private abstract static class StampText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Stamp of(String text) {
            throw new IllegalStateException(text);
        }

        @JsonValue
        @Override
        public abstract String toString();
    }

    /** An act together with what an entry says about it; {@code by} and {@code on} as in the entry. */
    record Wire(String by, String document, LocalDate on, Act act) {}

    static String write(Act act) {
        return JSON.writerFor(Act.class).writeValueAsString(act);
    }

    /** What is kept of an act: its JSON, or what was received when nobody could read it. */
    static String body(Act act) {
        return act instanceof Act.Unreadable unreadable ? unreadable.body() : write(act);
    }

    static String write(Wire wire) {
        return JSON.writeValueAsString(wire);
    }

    static Act act(String kind, String body) {
        try {
            @Nullable Act act = JSON.readValue(body, Act.class);
            return act != null && sensible(act) ? act : new Act.Unreadable(kind, body);
        } catch (JacksonException unreadable) {
            return new Act.Unreadable(kind, body);
        }
    }

    /** The entry of another city; what cannot be read is its word all the same. */
    static Wire wire(City from, LocalDate received, String json) {
        try {
            @Nullable Wire wire = JSON.readValue(json, Wire.class);
            return wire != null
                            && sensible(wire.on())
                            && sensible(wire.act())
                            && !wire.by().isBlank()
                    ? wire
                    : unreadable(from, received, json);
        } catch (JacksonException unreadable) {
            return unreadable(from, received, json);
        }
    }

    private static Wire unreadable(City from, LocalDate received, String json) {
        return new Wire(from.code(), "", received, new Act.Unreadable("unreadable", json));
    }

    /** The short name an act is kept under: {@code report-blocked}. */
    static String kind(Act act) {
        return act instanceof Act.Unreadable unreadable
                ? unreadable.kind()
                : JSON.readTree(write(act)).path("is").asString();
    }

    private static boolean sensible(Act act) {
        return switch (act) {
            case Act.ProposeItem item -> sensible(item.deadline());
            case Act.SetMilestone milestone -> sensible(milestone.due());
            case Act.CallMeeting meeting -> sensible(meeting.on());
            case Act.Propose(Motion.ChangeItem(String _, Change.Deadline(LocalDate day))) -> sensible(day);
            default -> true;
        };
    }

    private static boolean sensible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
