package org.luoshi.lawtext.cite;

import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.text.Numerals;

/**
 * A place in a text as a citation names it; what it does not name is 0, empty or {@link ProvisionNumber#NONE}.
 *
 * <p>Example: 第十条第一款第三项 is article 10, paragraph 1, item 3; 第三章第五节 is a division alone.
 *
 * @param division the divisions named, as printed in full: 第三章第五节
 * @param article the article (条)
 * @param paragraph the paragraph (款), from 1
 * @param item the item (项), from 1
 * @param subItem the sub-item (目), from 1
 */
public record Place(String division, ProvisionNumber article, int paragraph, int item, int subItem) {
    /** The whole text. */
    public static final Place WHOLE = new Place("", ProvisionNumber.NONE, 0, 0, 0);

    public static Place article(ProvisionNumber article) {
        return new Place("", article, 0, 0, 0);
    }

    static Place division(String label) {
        return new Place(label, ProvisionNumber.NONE, 0, 0, 0);
    }

    /** The same paragraph and item of another article. */
    public Place withArticle(ProvisionNumber number) {
        return new Place(division, number, paragraph, item, subItem);
    }

    /** A paragraph of the same article. */
    public Place withParagraph(int number) {
        return new Place(division, article, number, 0, 0);
    }

    /** An item of the same paragraph. */
    public Place withItem(int number) {
        return new Place(division, article, paragraph, number, 0);
    }

    Place withSubItem(int number) {
        return new Place(division, article, paragraph, item, number);
    }

    public boolean namesArticle() {
        return !article.equals(ProvisionNumber.NONE);
    }

    /** As a citation prints it: 第十条第一款第三项. */
    public String label() {
        return division
                + (namesArticle() ? article.article() : "")
                + numbered(paragraph, '款')
                + numbered(item, '项')
                + numbered(subItem, '目');
    }

    /** 第二款; empty when the number is 0. */
    public static String numbered(int number, char unit) {
        return number == 0 ? "" : "第" + Numerals.chinese(number) + unit;
    }
}
