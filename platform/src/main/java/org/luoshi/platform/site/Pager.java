package org.luoshi.platform.site;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One page of a long list (分页).
 *
 * @param page from 1; a page past the end is the last one
 * @param size how many stand on a page
 * @param total how many there are
 */
public record Pager(Query query, int page, int size, long total) {
    static final String PARAM = "page";
    private static final int AROUND = 2;
    private static final int MOST_AT_ONCE = 30_000;

    public Pager {
        page = Math.clamp(page, 1, Math.toIntExact(Math.max(1, (total + size - 1) / size)));
    }

    /**
     * The page asked for; anything that is no number is the first. A reader who takes the list along ({@link Take}) gets all
     * of it on one page, up to {@value #MOST_AT_ONCE}.
     */
    public static Pager of(Query query, int size, long total) {
        if (whole(query)) {
            return new Pager(query, 1, Math.toIntExact(Math.clamp(total, size, MOST_AT_ONCE)), total);
        }
        String asked = query.first(PARAM);
        int page = asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
        return new Pager(query, page, size, total);
    }

    /** How many rows to ask for before it is known how many there are: a page, or the most that is taken along. */
    public static int most(Query query, int size) {
        return whole(query) ? MOST_AT_ONCE : size;
    }

    private static boolean whole(Query query) {
        return Take.of(query.first(Take.PARAM)).whole();
    }

    public int pages() {
        return Math.toIntExact(Math.max(1, (total + size - 1) / size));
    }

    /** How many stand before this page. */
    public int offset() {
        return (page - 1) * size;
    }

    /** The number of the first one here, from 1; 0 of an empty list. */
    public long first() {
        return total == 0 ? 0 : offset() + 1L;
    }

    public long last() {
        return Math.min(total, offset() + (long) size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages();
    }

    public String href(int number) {
        return query.with(PARAM, number <= 1 ? "" : Integer.toString(number)).href();
    }

    /** The pages worth a link: the first, the last and those around this one; 0 stands for a gap. */
    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, pages())
                .filter(n -> near(n) || isGap(n))
                .map(n -> near(n) ? n : 0)
                .boxed()
                .toList();
    }

    private boolean near(int n) {
        return n == 1 || n == pages() || Math.abs(n - page) <= AROUND;
    }

    private boolean isGap(int n) {
        return n == page - AROUND - 1 || n == page + AROUND + 1;
    }
}
