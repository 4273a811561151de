package org.luoshi.platform.matters;

/**
 * What a list of matters is narrowed to; empty strings narrow nothing.
 *
 * @param text words in title or number
 * @param lamp {@code red}, {@code yellow}, {@code green}
 * @param unit unit holding a part now
 * @param part only with {@code unit}
 * @param year year in the number series ({@code 2026})
 * @param sort {@code number}, {@code due}, {@code moved}, {@code title}; with a leading {@code -} descending
 * @param page from 1
 */
public record MatterFilter(
        String procedure,
        String step,
        String lamp,
        String unit,
        String part,
        String category,
        String year,
        String text,
        boolean openOnly,
        String sort,
        int page) {
    public static final int PAGE_SIZE = 50;

    public static MatterFilter all() {
        return new MatterFilter("", "", "", "", "", "", "", "", false, "", 1);
    }

    public MatterFilter withProcedure(String next) {
        return new MatterFilter(next, step, lamp, unit, part, category, year, text, openOnly, sort, page);
    }

    public MatterFilter withUnit(String next) {
        return new MatterFilter(procedure, step, lamp, next, part, category, year, text, openOnly, sort, page);
    }

    public MatterFilter withLamp(String next) {
        return new MatterFilter(procedure, step, next, unit, part, category, year, text, openOnly, sort, page);
    }

    public MatterFilter withStep(String next) {
        return new MatterFilter(procedure, next, lamp, unit, part, category, year, text, openOnly, sort, page);
    }

    public MatterFilter withSort(String next) {
        return new MatterFilter(procedure, step, lamp, unit, part, category, year, text, openOnly, next, 1);
    }

    public MatterFilter withPage(int next) {
        return new MatterFilter(procedure, step, lamp, unit, part, category, year, text, openOnly, sort, next);
    }
}
