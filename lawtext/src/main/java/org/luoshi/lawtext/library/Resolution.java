package org.luoshi.lawtext.library;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.cite.Place;

/** What became of a citation on a day: the provision, or the reason why there is none. */
public sealed interface Resolution {
    /** One word for machines, the same in every version of the program: {@code resolved}, {@code unknown-title}. */
    String key();

    /** The work that is meant, in force or not; null for the citing text itself, and where no single work is meant. */
    @Nullable
    Work work();

    /** The provision is there. {@code version} is the day its version was made; null for the citing text itself. */
    record Exact(
            @Nullable Work work,
            String title,
            @Nullable LocalDate version,
            Place from,
            @Nullable Place to) implements Resolution {
        @Override
        public String key() {
            return "resolved";
        }
    }

    /** No work has the title; {@code nearest} is the one title that is a misprint away, or null. */
    record UnknownTitle(String title, @Nullable String nearest) implements Resolution {
        @Override
        public String key() {
            return "unknown-title";
        }

        @Override
        public @Nullable Work work() {
            return null;
        }
    }

    /** The work had been repealed by the day. */
    record Repealed(Work work, String title, Work.Repeal repeal) implements Resolution {
        @Override
        public String key() {
            return "repealed";
        }
    }

    /** What the citation means now has another number. */
    record Moved(Work work, String title, LocalDate version, Place from, Place to) implements Resolution {
        @Override
        public String key() {
            return "moved";
        }
    }

    /** Several works in force have the title, and the citation does not say which. */
    record Ambiguous(String title, List<Work> works) implements Resolution {
        @Override
        public String key() {
            return "ambiguous";
        }

        @Override
        public @Nullable Work work() {
            return null;
        }
    }

    /** The work begins later than the day, the one that begins last of several. */
    record NotYetInForce(Work work, String title, LocalDate from) implements Resolution {
        @Override
        public String key() {
            return "not-yet-in-force";
        }
    }

    /** The text has no such article, or the article no such paragraph or item. */
    record NoSuchPlace(@Nullable Work work, String title, Place place, Missing missing) implements Resolution {
        @Override
        public String key() {
            return switch (missing) {
                case ARTICLE -> "no-such-article";
                case PARAGRAPH -> "no-such-paragraph";
                case ITEM -> "no-such-item";
            };
        }
    }

    /** There is nothing before the place for 前款 to mean. */
    record PointsNowhere() implements Resolution {
        @Override
        public String key() {
            return "points-nowhere";
        }

        @Override
        public @Nullable Work work() {
            return null;
        }
    }

    /** What a place asks for and the text lacks. */
    enum Missing {
        ARTICLE,
        PARAGRAPH,
        ITEM
    }
}
