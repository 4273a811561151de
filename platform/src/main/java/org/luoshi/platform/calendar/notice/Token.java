package org.luoshi.platform.calendar.notice;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** A piece of a notice that means something; everything else is passed over. */
sealed interface Token {
    /** Offset of its first character. */
    int at();

    /** "国庆节、中秋节：" opens an item. */
    record Item(int at, String name) implements Token {}

    /** "2026年1月1日", "1月1日" or, after another date, "3日"; what is not written is 0. */
    record Date(int at, int year, int month, int day) implements Token {}

    /** "（周三）", "（农历除夕、星期二）". */
    record Weekday(int at, DayOfWeek day) implements Token {}

    /** "至" between two dates. */
    record Through(int at) implements Token {}

    /** "放假": the dates before it are days off. */
    record Off(int at) implements Token {}

    /** "上班": the dates before it are worked. */
    record Work(int at) implements Token {}

    /** "共8天", "放假1天". */
    record Days(int at, int count) implements Token {}

    /** "与周末连休": the weekend beside it is counted in. */
    record WithWeekend(int at) implements Token {}

    /** End of a sentence. */
    record Stop(int at) implements Token {}

    /** The offset of a token, or of the end of the text. */
    static int place(@Nullable Token token, int end) {
        return token == null ? end : token.at();
    }
}
