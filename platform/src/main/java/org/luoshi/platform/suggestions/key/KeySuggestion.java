package org.luoshi.platform.suggestions.key;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.Matter;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;

/**
 * The supervision of a key suggestion (重点督办) as its history tells it: nothing here is stored beside what happened.
 *
 * @param ground why it was chosen, in words; null until it is analysed
 * @param decision what the chairpersons' meeting decided; null before
 * @param leader who leads the handling (领办); null until named
 * @param plan the committee's plan; null until made
 * @param reply the last reply to the suggestion; null before
 * @param report the committee's last report; null before
 * @param hearing how the chairpersons' meeting took the last report; null before
 */
public record KeySuggestion(
        Matter supervision,
        Matter suggestion,
        @Nullable Words ground,
        String analysis,
        String proposedCommittee,
        int consultations,
        @Nullable Decision decision,
        @Nullable Leader leader,
        @Nullable Plan plan,
        List<Activity> activities,
        @Nullable Reply reply,
        @Nullable Report report,
        @Nullable Hearing hearing) {

    /** Decided in an item of a meeting, or in a document with a number; one of both is empty at most. */
    public record Decision(String committee, String item, String document, LocalDate on, String note) {}

    /** The leading official. */
    public record Leader(String name, String post) {}

    /** What the committee means to do, until when. */
    public record Plan(String text, @Nullable LocalDate until, LocalDate on) {}

    /** A visit, a talk, a study, a hearing. */
    public record Activity(Words kind, LocalDate on, String where, String who, String found) {}

    /**
     * A reply to it.
     *
     * @param head who led the handling; empty where nobody was named
     * @param faceToFace the day it was answered face to face; null where it was not
     */
    public record Reply(LocalDate on, String head, @Nullable LocalDate faceToFace) {}

    /** A report to the chairpersons' meeting. */
    public record Report(String text, LocalDate on) {}

    /** What the chairpersons' meeting said to it. */
    public record Hearing(String outcome, String item, String document, String opinion, LocalDate on) {}

    /** What a supervision still lacks, in the order it comes about. */
    public enum Lack {
        CONSULTATION,
        DECISION,
        LEADER,
        PLAN,
        ACTIVITY,
        REPLY,
        FACE_TO_FACE,
        REPORT,
        HEARING
    }

    static KeySuggestion of(Matter supervision, Matter suggestion) {
        Procedure procedure = supervision.run().procedure();
        List<Happening> history = supervision.run().history();
        return new KeySuggestion(
                supervision,
                suggestion,
                last(history, "analyse")
                        .map(h -> option(procedure, "analyse", "ground", text(h, "ground")))
                        .orElse(null),
                last(history, "analyse").map(h -> text(h, "analysis")).orElse(""),
                last(history, "analyse").map(h -> text(h, "committee")).orElse(""),
                all(history, "consult").size(),
                last(history, "decide").map(KeySuggestion::decision).orElse(null),
                leader(history),
                last(history, "plan")
                        .map(h -> new Plan(text(h, "plan"), dayOrNull(h, "until"), h.day()))
                        .orElse(null),
                all(history, "record-activity").stream()
                        .map(h -> activity(procedure, h))
                        .toList(),
                reply(suggestion.run().history()),
                last(history, "report")
                        .map(h -> new Report(text(h, "text"), h.day()))
                        .orElse(null),
                last(history, "hear").map(KeySuggestion::hearing).orElse(null));
    }

    /** Whether it was chosen: before that, neither deputies nor units hear of it. */
    public boolean isDecided() {
        return decision != null;
    }

    /** Whether it was left out, or fell away with its suggestion. */
    public boolean isStopped() {
        return supervision.run().step().equals("not-chosen")
                || supervision.run().step().equals("fell-away");
    }

    /** What is still missing; nothing once it ended. */
    public List<Lack> lacks() {
        List<Lack> lacks = new ArrayList<>();
        if (supervision.endedOn() != null) {
            return lacks;
        }
        if (decision == null) {
            if (consultations == 0) {
                lacks.add(Lack.CONSULTATION);
            }
            lacks.add(Lack.DECISION);
            return lacks;
        }
        add(lacks, Lack.LEADER, leader == null);
        add(lacks, Lack.PLAN, plan == null);
        add(lacks, Lack.ACTIVITY, activities.isEmpty());
        add(lacks, Lack.REPLY, supervision.run().step().equals("supervising"));
        add(lacks, Lack.FACE_TO_FACE, reply != null && reply.faceToFace() == null);
        add(lacks, Lack.REPORT, supervision.run().step().equals("replied"));
        add(lacks, Lack.HEARING, supervision.run().step().equals("reported"));
        return lacks;
    }

    private static void add(List<Lack> lacks, Lack lack, boolean missing) {
        if (missing) {
            lacks.add(lack);
        }
    }

    private static Decision decision(Happening h) {
        String committee = h.carried().get("committee") instanceof Value.Units(List<Value.Assigned> units)
                ? units.stream()
                        .filter(unit -> unit.part().equals("committee"))
                        .map(Value.Assigned::unit)
                        .findFirst()
                        .orElse("")
                : "";
        return new Decision(committee, text(h, "item"), text(h, "document"), day(h), text(h, "note"));
    }

    /** Named on its own after the decision, or with it. */
    private static @Nullable Leader leader(List<Happening> history) {
        Optional<Leader> named = last(history, "name-leader").map(h -> new Leader(text(h, "leader"), text(h, "post")));
        return named.or(() -> last(history, "decide")
                        .map(h -> text(h, "leader"))
                        .filter(name -> !name.isBlank())
                        .map(name -> new Leader(name, "")))
                .orElse(null);
    }

    private static Activity activity(Procedure procedure, Happening h) {
        return new Activity(
                option(procedure, "record-activity", "kind", text(h, "kind")),
                day(h),
                text(h, "where"),
                text(h, "who"),
                text(h, "found"));
    }

    private static Hearing hearing(Happening h) {
        return new Hearing(text(h, "outcome"), text(h, "item"), text(h, "document"), text(h, "opinion"), day(h));
    }

    private static @Nullable Reply reply(List<Happening> history) {
        return history.reversed().stream()
                .filter(h -> h.event().equals("reply") || h.event().equals("reply-again"))
                .findFirst()
                .map(h -> new Reply(h.day(), text(h, "head"), dayOrNull(h, "face-to-face")))
                .orElse(null);
    }

    private static Optional<Happening> last(List<Happening> history, String event) {
        return history.reversed().stream().filter(h -> h.event().equals(event)).findFirst();
    }

    private static List<Happening> all(List<Happening> history, String event) {
        return history.stream().filter(h -> h.event().equals(event)).toList();
    }

    private static Words option(Procedure procedure, String event, String field, String chosen) {
        return procedure.event(event).stream()
                .flatMap(e -> e.carries().stream())
                .filter(f -> f.id().equals(field))
                .flatMap(f -> f.options().stream())
                .filter(o -> o.id().equals(chosen))
                .map(Field.Option::title)
                .findFirst()
                .orElse(new Words(chosen, chosen));
    }

    private static String text(Happening h, String field) {
        Map<String, Value> carried = h.carried();
        return carried.get(field) instanceof Value.Text(String text) ? text : "";
    }

    private static @Nullable LocalDate dayOrNull(Happening h, String field) {
        return h.carried().get(field) instanceof Value.Day(LocalDate day) ? day : null;
    }

    /** The day it carries, else the day it was entered. */
    private static LocalDate day(Happening h) {
        LocalDate carried = dayOrNull(h, "on");
        return carried == null ? h.day() : carried;
    }
}
