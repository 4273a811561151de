package org.luoshi.lawtext.cite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.text.Numerals;
import org.luoshi.lawtext.text.Span;

/**
 * Reads places one after another, as they are listed in print.
 *
 * <p>Example: 第十条、第十二条第二款和第十五条第一项至第三项 are three places, the last a run. What a later one leaves out it takes from
 * the one before: 第十条第一款、第三款. Each character is looked at a bounded number of times.
 */
final class PlaceReader {
    /** A place or run of places, and the words that name it. */
    record Found(Span span, Place from, @Nullable Place to) {
        Place last() {
            return to == null ? from : to;
        }
    }

    private static final String DIVISIONS = "编章节";
    private static final String UNITS = DIVISIONS + "条款项目";
    private static final List<String> BETWEEN = List.of("、和", "、以及", "，以及", "以及", "或者", "、", "和", "及", "与", "或", "，");
    private static final List<String> TO = List.of("至", "到", "—", "－", "-", "~", "～");
    private static final List<String> RULED = List.of("的规定", "之规定", "规定");
    private static final int MOST_DIGITS = 9;

    private final String text;
    private final int end;
    private final List<Found> found = new ArrayList<>();
    /** Where the next character to read stands. */
    private int at;

    private PlaceReader(String text, int from, int end) {
        this.text = text;
        this.at = from;
        this.end = end;
    }

    /** The places listed from here on; {@code outer} is what the first may leave out. Empty when none begins here. */
    static List<Found> read(String text, int from, int end, Place outer) {
        var reader = new PlaceReader(text, from, end);
        reader.list(outer);
        return reader.found;
    }

    private void list(Place outer) {
        Place before = outer;
        while (one(before)) {
            before = found.getLast().last();
            if (!between()) {
                return;
            }
        }
    }

    /** Steps over what parts two places of a list; stays where it is when no further place follows. */
    private boolean between() {
        for (String ruled : List.of("", RULED.get(0), RULED.get(1), RULED.get(2))) {
            for (String mark : BETWEEN) {
                if (text.startsWith(ruled, at) && text.startsWith(mark, at + ruled.length())) {
                    int next = at + ruled.length() + mark.length();
                    if (next < end && goesOn(next) && !(mark.equals("，") && unitAt(next) != '条')) {
                        at = next;
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** 第三条、五条: a label, or a number with the unit of the one before. */
    private boolean goesOn(int from) {
        if (startsLabel(from)) {
            return true;
        }
        Numbers numbers = Numerals.isNumeral(text.charAt(from)) ? numbers(from) : null;
        return numbers != null
                && numbers.values.size() == 1
                && numbers.unit == lastUnit(found.getLast().last());
    }

    private boolean startsLabel(int from) {
        return unitAt(from) != 0;
    }

    /** The unit of the label that begins here, or 0. A list of numbers before one unit counts: 第十、十一条. */
    private char unitAt(int from) {
        Numbers numbers = numbersAt(from);
        return numbers == null ? 0 : numbers.unit;
    }

    // ---- one place ----

    private boolean one(Place outer) {
        int start = at;
        if (!found.isEmpty() && at < end && Numerals.isNumeral(text.charAt(at))) {
            return withoutMark(outer, start);
        }
        Numbers first = outer.equals(Place.WHOLE) ? numbersAt(at) : numbersHere(at);
        if (first == null) {
            return false;
        }
        Place from = labels(outer);
        Numbers several = numbersHere(at);
        if (several != null && several.values.size() > 1) {
            several(from, start, several);
            return true;
        }
        Place to = to(from);
        found.add(to == null ? firstOf(from, start) : new Found(new Span(start, at), from, to));
        return true;
    }

    /** As {@link #numbersAt}, or an item whose 第 is left out, as it may be after a place: 前款（三）项. */
    private @Nullable Numbers numbersHere(int from) {
        if (from < end && (text.charAt(from) == '（' || text.charAt(from) == '(')) {
            Numbers numbers = numbers(from);
            return numbers != null && numbers.unit == '项' ? numbers : null;
        }
        return numbersAt(from);
    }

    private boolean withoutMark(Place outer, int start) {
        Numbers numbers = numbers(at);
        if (numbers == null) {
            return false;
        }
        at = numbers.end;
        found.add(new Found(new Span(start, at), with(outer, numbers.unit, numbers.values.getFirst(), numbers), null));
        return true;
    }

    private @Nullable Numbers numbersAt(int from) {
        return from < end && text.charAt(from) == '第' ? numbers(from + 1) : null;
    }

    /** After a run's first place: 至第五条, 至五条, or its elided form inside the label. */
    private @Nullable Place to(Place from) {
        for (String mark : TO) {
            if (text.startsWith(mark, at)) {
                int next = at + mark.length();
                if (startsLabel(next)) {
                    at = next;
                    return labels(from);
                }
                return elidedEnd(from, next);
            }
        }
        return null;
    }

    /** 第五条至十条: the second 第 left out. */
    private @Nullable Place elidedEnd(Place from, int next) {
        Numbers numbers = next < end && Numerals.isNumeral(text.charAt(next)) ? numbers(next) : null;
        if (numbers == null || numbers.values.size() != 1 || numbers.unit != lastUnit(from)) {
            return null;
        }
        at = numbers.end;
        return with(from, numbers.unit, numbers.values.getFirst(), numbers);
    }

    /** 第三条前两款: its first two paragraphs; or the place alone. */
    private Found firstOf(Place place, int start) {
        int digits = at + 1;
        int unit = at < end && text.charAt(at) == '前' ? Math.min(Numerals.end(text, digits), end - 1) : digits;
        int count = unit - digits > MOST_DIGITS ? -1 : Numerals.value(text, digits, unit);
        char named = count > 1 ? text.charAt(unit) : 0;
        if (named != '款' && named != '项') {
            return new Found(new Span(start, at), place, null);
        }
        at = unit + 1;
        var words = new Span(start, at);
        return named == '款'
                ? new Found(words, place.withParagraph(1), place.withParagraph(count))
                : new Found(words, place.withItem(1), place.withItem(count));
    }

    private void several(Place outer, int start, Numbers numbers) {
        int from = start;
        at = numbers.end;
        if (numbers.run) {
            Place first = with(outer, numbers.unit, numbers.values.getFirst(), numbers);
            Place last = with(outer, numbers.unit, numbers.values.getLast(), numbers);
            found.add(new Found(new Span(start, at), first, last));
            return;
        }
        for (int i = 0; i < numbers.values.size(); i++) {
            boolean last = i == numbers.values.size() - 1;
            Place place = with(outer, numbers.unit, numbers.values.get(i), numbers);
            found.add(new Found(new Span(from, last ? at : numbers.ends.get(i)), place, null));
            from = last ? at : numbers.starts.get(i + 1);
        }
    }

    /** One label after another, each within the one before: 第十条第一款第三项. */
    private Place labels(Place outer) {
        Place place = outer;
        int rank = -1;
        while (true) {
            int from = rank >= 0 && at < end && text.charAt(at) == '的' ? at + 1 : at;
            Numbers numbers = rank < 0 && outer.equals(Place.WHOLE) ? numbersAt(from) : numbersHere(from);
            if (numbers == null || numbers.values.size() > 1 || UNITS.indexOf(numbers.unit) <= rank) {
                return place;
            }
            place = with(place, numbers.unit, numbers.values.getFirst(), numbers);
            rank = UNITS.indexOf(numbers.unit);
            at = numbers.end;
        }
    }

    private static Place with(Place outer, char unit, int value, Numbers numbers) {
        return switch (unit) {
            case '条' -> new Place("", new ProvisionNumber(value, numbers.insert), 0, 0, 0);
            case '款' -> outer.withParagraph(value);
            case '项' -> outer.withItem(value);
            case '目' -> outer.withSubItem(value);
            default -> division(outer, unit, value);
        };
    }

    private static Place division(Place outer, char unit, int value) {
        var kept = new StringBuilder();
        String rest = outer.division();
        int from = 0;
        for (int i = 0; i < rest.length(); i++) {
            int rank = DIVISIONS.indexOf(rest.charAt(i));
            if (rank >= 0 && rank < DIVISIONS.indexOf(unit)) {
                kept.append(rest, from, i + 1);
                from = i + 1;
            }
        }
        return new Place(kept + Place.numbered(value, unit), ProvisionNumber.NONE, 0, 0, 0);
    }

    private static char lastUnit(Place place) {
        if (place.subItem() > 0) {
            return '目';
        }
        if (place.item() > 0) {
            return '项';
        }
        return place.paragraph() > 0 ? '款' : place.namesArticle() ? '条' : '章';
    }

    // ---- numbers ----

    /** The number or numbers of a label, and its unit: 十, （三）, 十、十一 before 条. */
    private static final class Numbers {
        private final List<Integer> values = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();
        private boolean run;
        private char unit;
        private int insert;
        private int end;
    }

    private static final int MOST_NUMBERS = 20;

    private @Nullable Numbers numbers(int from) {
        var numbers = new Numbers();
        int i = from;
        while (numbers.values.size() < MOST_NUMBERS) {
            int next = number(i, numbers);
            if (next < 0) {
                return null;
            }
            i = next;
            if (i >= end) {
                return null;
            }
            char c = text.charAt(i);
            if (UNITS.indexOf(c) >= 0) {
                return unit(numbers, i, c);
            }
            int parted = parted(i, c);
            if (parted < 0 || (numbers.run && numbers.values.size() > 1)) {
                return null;
            }
            numbers.run |= parted > i && "至到—－-~～".indexOf(c) >= 0;
            i = parted;
        }
        return null;
    }

    /** Where the next number of the same label begins, or -1. */
    private int parted(int i, char c) {
        if ("、和及或至到—－-~～".indexOf(c) >= 0) {
            return i + 1;
        }
        return c == '（' || c == '(' ? i : -1;
    }

    private int number(int from, Numbers numbers) {
        int i = from;
        boolean bracket = i < end && (text.charAt(i) == '（' || text.charAt(i) == '(');
        i += bracket ? 1 : 0;
        int to = Math.min(Numerals.end(text, i), end);
        int value = to - i > MOST_DIGITS ? -1 : Numerals.value(text, i, to);
        if (value < 1) {
            return -1;
        }
        if (bracket) {
            if (to >= end || (text.charAt(to) != '）' && text.charAt(to) != ')')) {
                return -1;
            }
            to++;
        }
        numbers.values.add(value);
        numbers.starts.add(from);
        numbers.ends.add(to);
        return to;
    }

    private @Nullable Numbers unit(Numbers numbers, int at, char unit) {
        numbers.unit = unit;
        numbers.end = at + 1;
        if (unit == '条' && numbers.end + 1 < end && text.charAt(numbers.end) == '之') {
            int to = Math.min(Numerals.end(text, numbers.end + 1), end);
            int insert = Numerals.value(text, numbers.end + 1, to);
            if (insert > 0) {
                numbers.insert = insert;
                numbers.end = to;
            }
        }
        return isWordGoingOn(unit, numbers.end) ? null : numbers;
    }

    /** 第一项目, 第三节点, 第二条约: no labels. */
    private boolean isWordGoingOn(char unit, int next) {
        if (next >= end) {
            return false;
        }
        char c = text.charAt(next);
        return switch (unit) {
            case '项' -> c == '目' && !(next + 1 < end && text.charAt(next - 1) == '）');
            case '节' -> "点课日能约水".indexOf(c) >= 0;
            case '条' -> "约例件".indexOf(c) >= 0;
            case '款' -> c == '项' || c == '式';
            case '编' -> "制号码辑".indexOf(c) >= 0;
            case '章' -> c == '程';
            default -> false;
        };
    }
}
