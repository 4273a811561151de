package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.text.Numerals;

/**
 * Places that a law names within itself (依照本法第八条), when its articles get other numbers.
 *
 * <p>Where the decision says that the order is adjusted accordingly (条文顺序作相应调整) they follow, as official texts do;
 * words which the decision itself gives are new already and stay. Where it does not say so nothing is changed and a note
 * tells which places now name another article.
 */
final class References {
    private static final String NUMERAL = "[一二三四五六七八九十百零〇]+";
    private static final Pattern PLACE = Pattern.compile("第(" + NUMERAL + ")条(之" + NUMERAL + ")?(?:第(" + NUMERAL
            + ")款)?|(?<=[、和及至或者])第(" + NUMERAL + ")款|本条第(" + NUMERAL + ")款");
    private static final Pattern OTHER_LAW = Pattern.compile(
            ".*(?:》(?:[（(][^）)]*[）)])?|(?<!本)(?:法|法典|条例|规定|办法|规则|决定|解释|细则|章程|宪法|修正案|公约|协定))(?:的)?$", Pattern.DOTALL);
    private static final Pattern CONNECTOR =
            Pattern.compile("^(?:第" + NUMERAL + "[款项]|、|和|或者|或|及|以及|至|到|、第" + NUMERAL + "[款项])*$");

    private final Manuscript law;
    private final int owner;
    private final List<String> notes = new ArrayList<>();

    private References(Manuscript law, int owner) {
        this.law = law;
        this.owner = owner;
    }

    /**
     * Brings the places up to date, or tells which are not.
     *
     * @param owner the instruction that adjusts the order, or {@link Words#BASE} when none does
     * @return what a reader must know
     */
    static List<String> follow(Manuscript law, int owner) {
        var references = new References(law, owner);
        for (DraftArticle article : law.articles()) {
            for (DraftLine line : article.all()) {
                if (!line.restated && !article.gone) {
                    references.line(article, line);
                }
            }
        }
        return references.notes;
    }

    /** A change at a place in a line; later ones first, so that offsets hold. */
    private record Change(int from, int to, String with) {}

    private void line(DraftArticle article, DraftLine line) {
        String text = line.words.toString();
        Matcher places = PLACE.matcher(text);
        var changes = new ArrayList<Change>();
        int last = 0;
        boolean other = false;
        DraftArticle named = null;
        while (places.find()) {
            String before = text.substring(last, places.start());
            boolean listed = last > 0 && CONNECTOR.matcher(before).matches();
            other = listed ? other : OTHER_LAW.matcher(before).matches();
            last = places.end();
            if (places.group(5) != null) {
                paragraph(line.origin == null ? article : line.origin, places, 5, line, changes);
            } else if (!other && places.group(4) == null) {
                named = article(places, line, changes);
            } else if (!other && named != null && listed) {
                paragraph(named, places, 4, line, changes);
            }
        }
        for (Change change : changes.reversed()) {
            line.words.replace(change.from, change.to, change.with, owner);
        }
    }

    private @Nullable DraftArticle article(Matcher places, DraftLine line, List<Change> changes) {
        int insert =
                places.group(2) == null ? 0 : Numerals.value(places.group(2).substring(1));
        var number = new ProvisionNumber(Numerals.value(places.group(1)), insert);
        List<DraftArticle> found = law.byNumber.getOrDefault(number, List.of());
        if (found.size() != 1 || insert > 0) {
            return null;
        }
        DraftArticle there = found.getFirst();
        DraftLine paragraph = places.group(3) == null ? null : there.paragraph(Numerals.value(places.group(3)));
        DraftArticle home = paragraph == null ? there : home(now(paragraph), there);
        if (!line.words.isBase(places.start(), places.end())) {
            return there; // given by the decision: a new number
        }
        if (home.gone || home.number.value() == 0) {
            notes.add("“" + places.group() + "”所指的条文已不在，没有改动");
            return null;
        }
        int end = places.group(2) == null ? places.end(1) + 1 : places.end(2);
        change(places.start(), end, home.number.article(), line, changes);
        if (places.group(3) != null) {
            paragraph(there, places, 3, line, changes);
        }
        return there;
    }

    private static DraftLine now(DraftLine line) {
        DraftLine now = line;
        while (now.successor != null) {
            now = now.successor;
        }
        return now;
    }

    private static DraftArticle home(DraftLine paragraph, DraftArticle otherwise) {
        DraftArticle home = paragraph.article;
        boolean stands = home != null && home.paragraphs.stream().anyMatch(line -> line == paragraph);
        return stands && home != null ? home : otherwise;
    }

    private void paragraph(DraftArticle article, Matcher places, int group, DraftLine line, List<Change> changes) {
        int value = Numerals.value(places.group(group));
        DraftLine old = article.paragraph(value);
        if (old == null) {
            return;
        }
        DraftLine standing = now(old);
        DraftArticle home = home(standing, article);
        int now = 0;
        for (DraftLine each : home.paragraphs) {
            now += each.aside ? 0 : 1;
            if (each == standing || (home == article && each.number == value)) {
                change(places.start(group), places.end(group), Numerals.chinese(now), line, changes);
                return;
            }
        }
    }

    private void change(int from, int to, String with, DraftLine line, List<Change> changes) {
        String before = line.words.toString().substring(from, to);
        if (before.equals(with) || !line.words.isBase(from, to)) {
            return;
        }
        if (owner == Words.BASE) {
            notes.add("“" + line.words.toString().substring(Math.max(0, from - 4), to) + "”现在应为" + with
                    + "，决定没有说调整，没有改动");
        } else {
            changes.add(new Change(from, to, with));
        }
    }
}
