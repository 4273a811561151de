package org.luoshi.lawtext.amend;

import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.text.Numerals;

/**
 * A place in a law as an instruction names it (第十条第二款第三项).
 *
 * @param place the kind
 * @param number of the article or division; {@link ProvisionNumber#NONE} when none is named
 * @param within the chapter a section or article is said to stand in, or 0
 * @param paragraph 款 of an article or natural paragraph (自然段) of a preamble, or 0
 * @param item 项, or 0
 * @param subitem 目, or 0
 * @param sentence 句, counted from 1; -1 the last; or 0
 */
public record Target(
        Place place, ProvisionNumber number, int within, int paragraph, int item, int subitem, int sentence) {
    /** Instead of a sentence: the words before the items; the heading alone. */
    static final int LEAD = -2;

    static final int HEADING = -3;

    static Target of(Place place, ProvisionNumber number) {
        return new Target(place, number, 0, 0, 0, 0, 0);
    }

    static Target article(int number) {
        return of(Place.ARTICLE, ProvisionNumber.of(number));
    }

    Target withParagraph(int value) {
        return new Target(place, number, within, value, 0, 0, 0);
    }

    Target withItem(int value) {
        return new Target(place, number, within, paragraph, value, 0, 0);
    }

    Target withSubitem(int value) {
        return new Target(place, number, within, paragraph, item, value, 0);
    }

    Target withSentence(int value) {
        return new Target(place, number, within, paragraph, item, subitem, value);
    }

    Target within(int chapter) {
        return new Target(place, number, chapter, paragraph, item, subitem, sentence);
    }

    /** The same article or division, all of it. */
    Target whole() {
        return of(place, number);
    }

    boolean isWhole() {
        return paragraph == 0 && item == 0 && sentence == 0;
    }

    /** As a decision writes it. */
    @Override
    public String toString() {
        var out = new StringBuilder();
        if (within > 0) {
            out.append(ProvisionNumber.of(within).labelled('章'));
        }
        out.append(
                switch (place) {
                    case LAW -> "全文";
                    case TITLE -> "标题";
                    case PREAMBLE -> "序言";
                    case PART -> number.labelled('编');
                    case CHAPTER -> number.labelled('章');
                    case SECTION -> number.labelled('节');
                    case ARTICLE -> number.value() == 0 ? "" : number.article();
                });
        part(out, paragraph, place == Place.PREAMBLE ? "自然段" : "款");
        part(out, item, "项");
        part(out, subitem, "目");
        if (sentence < 0) {
            out.append(sentence == LEAD ? "条首部分" : sentence == HEADING ? "标题" : "末句");
        }
        part(out, sentence, "句");
        return out.toString();
    }

    private static void part(StringBuilder out, int value, String unit) {
        if (value > 0) {
            out.append('第').append(Numerals.chinese(value)).append(unit);
        }
    }
}
