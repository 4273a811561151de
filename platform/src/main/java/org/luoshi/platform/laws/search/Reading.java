package org.luoshi.platform.laws.search;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How typed words were understood.
 *
 * @param phrases what stood in quotation marks
 * @param runs the rest, cut at blanks and marks
 * @param jump the provision that is named, when one is
 * @param whole all of it, as a title would be looked up, short names written out
 */
record Reading(
        List<String> phrases, List<Run> runs, @Nullable Jump jump, String whole) {
    /**
     * Words typed without a blank between.
     *
     * @param pieces what is left when talk is taken out: of 遗嘱有哪几种形式 it is 遗嘱有 and 形式
     */
    record Run(String typed, List<String> pieces) {}

    boolean isEmpty() {
        return phrases.isEmpty() && runs.isEmpty() && jump == null;
    }

    /** All phrases and pieces. */
    Stream<String> pieces() {
        return Stream.concat(phrases.stream(), runs.stream().flatMap(run -> run.pieces().stream()));
    }
}
