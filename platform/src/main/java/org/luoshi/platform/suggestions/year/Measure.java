package org.luoshi.platform.suggestions.year;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.suggestions.year.Handled.Answering;
import org.luoshi.procedure.definition.Words;

/**
 * What is counted of a year's suggestions (统计口径), one rule each. Asked of one unit, a measure looks at that unit's part
 * alone; asked of the whole, every unit that answers must meet it.
 */
@SuppressWarnings("ImmutableEnumChecker") // words and conditions never change
enum Measure {
    SUBMITTED(
            "提出",
            "Submitted",
            "期内提交的代表建议，包括由议案转入的，按提交日期计。",
            "Suggestions submitted in the period, those from motions among them, by the day of submission.",
            whole(h -> true)),
    NOT_ADMITTED(
            "退回或转为来信",
            "Returned or treated as letters",
            "其中退回代表或者转为代表来信的，不计入办理。",
            "Those returned to the deputy or treated as letters; not counted as handled.",
            whole(h -> h.at("returned") || h.at("letter"))),
    WITHDRAWN("撤回", "Withdrawn", "其中代表撤回的。", "Those the deputy withdrew.", whole(h -> h.at("withdrawn"))),
    MERGED(
            "并案",
            "Merged",
            "其中并入另一件办理的；每件分别答复，只计一次。",
            "Those handled together with another one: each is answered, they are counted once.",
            whole(h -> h.merged() && !h.at("returned") && !h.at("letter") && !h.at("withdrawn"))),
    COUNTED(
            "计入办理",
            "Counted",
            "提出的减去退回、转信、撤回和并案的。",
            "Submitted, less returned, letters, withdrawn and merged ones.",
            counted((h, unit) -> true)),
    ASSIGNED(
            "交办",
            "Assigned",
            "已经交给承办单位的。",
            "Given to units that answer.",
            counted((h, unit) -> !h.answering(unit).isEmpty())),
    REPLIED("答复", "Replied", "主办或者分别办理的单位均已答复的。", "Every unit that answers has replied.", units(Answering::replied)),
    DUE_ORIGINAL(
            "按原定期限应答复",
            "Owed by the first date",
            "已经答复，或者原定期限已过的。",
            "Replied, or past the date without an extension.",
            counted((h, unit) -> any(h, unit, a -> a.owed(a.originalDue(), h.day())))),
    ON_TIME_ORIGINAL(
            "按原定期限答复",
            "In time by the first date",
            "在原定期限内答复的，延期不算。",
            "Replied by the date without an extension.",
            units(a -> a.inTime(a.originalDue()))),
    EXTENDED(
            "延期",
            "Extended",
            "经同意延期答复的。",
            "With an extension granted.",
            counted((h, unit) -> any(h, unit, Answering::extended))),
    DUE_EXTENDED(
            "按延期后期限应答复",
            "Owed by the date that counts",
            "已经答复，或者延期后期限（未延期的为原定期限）已过的。",
            "Replied, or past the date with its extension.",
            counted((h, unit) -> any(h, unit, a -> a.owed(a.extendedDue(), h.day())))),
    ON_TIME_EXTENDED(
            "按延期后期限答复",
            "In time by the date that counts",
            "在延期后期限（未延期的为原定期限）内答复的。",
            "Replied by the date with its extension.",
            units(a -> a.inTime(a.extendedDue()))),
    OVERDUE(
            "逾期未答复",
            "Overdue",
            "期限已过仍未答复的。",
            "Past its date without a reply.",
            counted((h, unit) -> any(h, unit, a -> !a.replied() && a.owed(a.extendedDue(), h.day())))),
    CLASS_A("A 类", "Class A", OfClass.ZH, OfClass.EN, category("A")),
    CLASS_B("B 类", "Class B", OfClass.ZH, OfClass.EN, category("B")),
    CLASS_C("C 类", "Class C", OfClass.ZH, OfClass.EN, category("C")),
    CLASS_D("D 类", "Class D", OfClass.ZH, OfClass.EN, category("D")),
    RATED(
            "已评价",
            "Rated",
            "代表对最近一次答复已经评价的。",
            "The deputy has rated the reply at hand.",
            counted((h, unit) -> part(h, unit) && h.ratingReturned())),
    UNRETURNED(
            "催请后未返回",
            "Not returned after a reminder",
            "催请后仍未返回评价、依本地规则不计入满意度分母的。",
            "Not returned after a reminder; by this place's rule they leave the denominator.",
            counted((h, unit) -> part(h, unit) && h.leavesTheDenominator())),
    RATING_BASE(
            "满意度分母",
            "Base of satisfaction",
            "已评价的，加上未返回而依本地规则仍应计入的。",
            "Rated, and those not returned that this place's rule still counts.",
            counted((h, unit) ->
                    part(h, unit) && (h.ratingReturned() || (h.ratingLapsed() && !h.leavesTheDenominator())))),
    RESULT_SATISFIED("对结果满意", "Satisfied with the result", OfRating.ZH, OfRating.EN, rated("result", "satisfied")),
    RESULT_BASICALLY(
            "对结果基本满意",
            "Basically satisfied with the result",
            OfRating.ZH,
            OfRating.EN,
            rated("result", "basically-satisfied")),
    RESULT_DISSATISFIED(
            "对结果不满意", "Dissatisfied with the result", OfRating.ZH, OfRating.EN, rated("result", "dissatisfied")),
    ATTITUDE_SATISFIED(
            "对态度满意", "Satisfied with the attitude", OfRating.ZH, OfRating.EN, rated("attitude", "satisfied")),
    ATTITUDE_BASICALLY(
            "对态度基本满意",
            "Basically satisfied with the attitude",
            OfRating.ZH,
            OfRating.EN,
            rated("attitude", "basically-satisfied")),
    ATTITUDE_DISSATISFIED(
            "对态度不满意", "Dissatisfied with the attitude", OfRating.ZH, OfRating.EN, rated("attitude", "dissatisfied")),
    FIRST_DISSATISFIED(
            "首次评价对结果不满意",
            "Dissatisfied at first",
            "代表第一次评价对结果不满意的，以后满意的也计。",
            "The deputy's first rating of the result was dissatisfied, whatever came after.",
            counted((h, unit) -> part(h, unit) && h.ratedFirst("result").equals("dissatisfied"))),
    REHANDLED(
            "重新办理",
            "Handled again",
            "曾被要求重新办理的。",
            "Ordered to be handled again at least once.",
            counted((h, unit) -> part(h, unit) && h.happened("order-rehandling"))),
    REHANDLED_TWICE(
            "两次以上重新办理",
            "Handled again twice or more",
            "曾被要求重新办理两次以上的。",
            "Ordered to be handled again at least twice.",
            counted((h, unit) -> part(h, unit) && h.times("order-rehandling") > 1)),
    CONCLUDED(
            "办结",
            "Concluded",
            "已经办结的。办结不等于落实。",
            "Concluded; concluded is not carried out.",
            counted((h, unit) -> part(h, unit) && h.happened("conclude"))),
    CARRIED_OUT(
            "落实",
            "Carried out",
            "承诺经核实落实，或者各单位均答复已经解决并归档的。",
            "The commitment was verified, or every unit solved it and it was closed.",
            counted((h, unit) -> part(h, unit) && h.carriedOut())),
    KEY(
            "重点督办",
            "Key suggestions",
            "由主任会议确定重点督办的。",
            "Decided as key by the chairpersons' meeting.",
            counted((h, unit) -> part(h, unit) && h.happened("decide-key"))),
    COMMITTED(
            "有承诺事项",
            "With a commitment",
            "最近一次答复为 B 类或者 C 类、有承诺事项的。",
            "The last reply promises something: class B or C.",
            counted((h, unit) ->
                    any(h, unit, a -> a.category().equals("B") || a.category().equals("C")))),
    CARRIED_OVER(
            "结转",
            "Carried over",
            "曾结转下年度继续办理的。",
            "Carried over to a next year.",
            counted((h, unit) -> part(h, unit) && h.happened("carry-over")));

    private static final String PREFIX = "suggestions.handling.";

    private final Words title;
    private final Words rule;
    private final BiPredicate<Handled, @Nullable String> condition;

    Measure(String zh, String en, String ruleZh, String ruleEn, BiPredicate<Handled, @Nullable String> condition) {
        this.title = new Words(zh, en);
        this.rule = new Words(ruleZh, ruleEn);
        this.condition = condition;
    }

    /** Whether this suggestion is one of them; of {@code unit}'s part when it is given. */
    boolean holds(Handled handled, @Nullable String unit) {
        return condition.test(handled, unit);
    }

    List<Handled> among(List<Handled> all, @Nullable String unit) {
        return all.stream().filter(h -> holds(h, unit)).toList();
    }

    Words title() {
        return title;
    }

    Words rule() {
        return rule;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    FigureId figure() {
        return new FigureId(PREFIX + code());
    }

    /** Ratings are a deputy's words about a unit: who may read them is asked again. */
    boolean ofRatings() {
        return switch (this) {
            case RATED,
                    UNRETURNED,
                    RATING_BASE,
                    RESULT_SATISFIED,
                    RESULT_BASICALLY,
                    RESULT_DISSATISFIED,
                    ATTITUDE_SATISFIED,
                    ATTITUDE_BASICALLY,
                    ATTITUDE_DISSATISFIED,
                    FIRST_DISSATISFIED -> true;
            default -> false;
        };
    }

    private static final class OfClass {
        static final String ZH = "各单位均已答复的，按最近一次答复的类别计；几个单位分别办理的，按其中最差的一类计。";
        static final String EN =
                "Replied by every unit, by the class of the last reply; of several units the least good one.";
    }

    private static final class OfRating {
        static final String ZH = "代表最近一次评价如此的；催请后未返回的依本地规则不计入分母。";
        static final String EN =
                "Rated so last; what is not returned after a reminder leaves the denominator where the place says so.";
    }

    private static BiPredicate<Handled, @Nullable String> whole(Predicate<Handled> condition) {
        return (h, unit) -> condition.test(h);
    }

    private static BiPredicate<Handled, @Nullable String> counted(BiPredicate<Handled, @Nullable String> condition) {
        return (h, unit) -> h.counted() && condition.test(h, unit);
    }

    private static BiPredicate<Handled, @Nullable String> units(Predicate<Answering> condition) {
        return counted((h, unit) -> part(h, unit)
                && !h.answering(unit).isEmpty()
                && h.answering(unit).stream().allMatch(condition));
    }

    private static BiPredicate<Handled, @Nullable String> category(String category) {
        return counted((h, unit) -> !h.answering(unit).isEmpty()
                && h.answering(unit).stream().allMatch(Answering::replied)
                && h.answering(unit).stream()
                        .map(Answering::category)
                        .max(String::compareTo)
                        .orElse("")
                        .equals(category));
    }

    private static BiPredicate<Handled, @Nullable String> rated(String question, String answer) {
        return counted((h, unit) ->
                part(h, unit) && h.ratingReturned() && h.rated(question).equals(answer));
    }

    private static boolean any(Handled h, @Nullable String unit, Predicate<Answering> condition) {
        return h.answering(unit).stream().anyMatch(condition);
    }

    private static boolean part(Handled h, @Nullable String unit) {
        return unit == null || !h.answering(unit).isEmpty();
    }
}
