package org.luoshi.procedure.run;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Permit;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.definition.Words;

/** Why a happening was refused, in words for the person, with the legal basis where there is one. */
public sealed interface Refusal {

    /** The sentence to show. */
    Words words();

    /** The law behind it; null when the reason is the form, the step or the person. */
    default @Nullable Basis basis() {
        return null;
    }

    /** The procedure knows no such event. */
    record UnknownEvent(String event) implements Refusal {
        @Override
        public Words words() {
            return new Words("本程序没有“" + event + "”这一办理动作", "this procedure has no event " + event);
        }
    }

    /** The event belongs to other steps. */
    record WrongStep(Event event, Step step, List<Step> allowed) implements Refusal {
        @Override
        public Words words() {
            return new Words(
                    "当前为“%s”，不能“%s”；限于：%s"
                            .formatted(
                                    step.title().zh(),
                                    event.title().zh(),
                                    joined(allowed, at -> at.title().zh(), "、")),
                    "“%s” is not possible in “%s”, only in: %s"
                            .formatted(
                                    event.title().en(),
                                    step.title().en(),
                                    joined(allowed, at -> at.title().en(), ", ")));
        }
    }

    /** Somebody else may do this. */
    record NotPermitted(Event event, List<Allowed> allowed) implements Refusal {
        /** A permit with its words. */
        public record Allowed(Permit permit, Words words) {}

        /** The permits that would do. */
        public List<Permit> permits() {
            return allowed.stream().map(Allowed::permit).toList();
        }

        @Override
        public Words words() {
            return new Words(
                    "“%s”由%s办理"
                            .formatted(
                                    event.title().zh(),
                                    joined(allowed, who -> who.words().zh(), "、")),
                    "“%s” is for: %s"
                            .formatted(
                                    event.title().en(),
                                    joined(allowed, who -> who.words().en(), ", ")));
        }
    }

    /** A condition of the event does not hold. */
    record ConditionNotMet(Words words, @Nullable Basis basis) implements Refusal {}

    /** A required field is empty. */
    record Missing(Field field) implements Refusal {
        @Override
        public Words words() {
            return new Words(
                    "请填写“" + field.title().zh() + "”", "“" + field.title().en() + "” is required");
        }
    }

    /** A field carries something it cannot carry. */
    record Invalid(
            Field field,
            String value,
            Words remedy,
            @Nullable Basis basis) implements Refusal {
        @Override
        public Words words() {
            return new Words(
                    "“%s”：%s".formatted(field.title().zh(), remedy.zh()),
                    "“%s”: %s".formatted(field.title().en(), remedy.en()));
        }
    }

    /** The event has no such field. */
    record UnknownField(String field, List<String> known) implements Refusal {
        @Override
        public Words words() {
            return new Words(
                    "没有名为“%s”的栏目；可用栏目：%s".formatted(field, String.join("、", known)),
                    "there is no field “%s”; fields are: %s".formatted(field, String.join(", ", known)));
        }
    }

    /** The unit has no part in this matter. */
    record NotAParty(String unit) implements Refusal {
        @Override
        public Words words() {
            return new Words("该单位不是本件的承办单位：" + unit, "this unit has no part in the matter: " + unit);
        }
    }

    private static <T> String joined(List<T> items, Function<T, String> words, String separator) {
        return items.stream().map(words).collect(Collectors.joining(separator));
    }
}
