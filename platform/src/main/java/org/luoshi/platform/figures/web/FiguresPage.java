package org.luoshi.platform.figures.web;

import java.time.LocalDateTime;
import java.util.List;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.site.Field;

/** Every figure the viewer may see, counted for one period. */
public record FiguresPage(List<Line> lines, Field from, Field to, Field asOf, boolean filtered, String query) {
    /**
     * A figure with its value.
     *
     * @param rule what is counted and what is left out
     * @param href its records
     * @param published how often it was published
     */
    public record Line(
            String title,
            String value,
            String rule,
            int version,
            Period period,
            LocalDateTime asOf,
            String href,
            int published) {}
}
