package org.luoshi.platform.suggestions.points;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A unit's answer to one point (逐条答复).
 *
 * @param place which point, from 1
 */
public record PointAnswer(int place, Kind kind, String text) {

    /** What the unit does about it. */
    public enum Kind {
        ADOPTED("采纳"),
        PARTLY("部分采纳"),
        PLANNED("列入计划"),
        NOT("不采纳"),
        /** Of units that handle separately: another one of them answers this point. */
        ELSEWHERE("由其他单位答复");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As it stands in the written answers. */
        public String word() {
            return word;
        }

        /** As programs and forms send it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** By its word or its code. */
        public static Optional<Kind> of(String written) {
            return Stream.of(values())
                    .filter(kind -> kind.word.equals(written) || kind.code().equalsIgnoreCase(written))
                    .findFirst();
        }
    }
}
