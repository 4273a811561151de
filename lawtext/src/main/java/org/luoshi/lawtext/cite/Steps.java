package org.luoshi.lawtext.cite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.ProvisionNumber;

/**
 * Counts back from a place: 前款 is one paragraph before it, 前两条 the two articles before its article.
 *
 * @param here the place counted from
 * @param outline the text it stands in
 * @param count how many
 */
record Steps(Place here, Outline outline, int count) {
    /** The first and the last place, one place, or none where there is nothing before; null when no provision is meant. */
    @Nullable
    List<Place> back(char unit) {
        return switch (unit) {
            case '款' -> paragraphs();
            case '条' -> articles();
            case '项' -> items();
            default -> null;
        };
    }

    private List<Place> paragraphs() {
        int last = here.paragraph() - 1;
        int first = last - count + 1;
        return !here.namesArticle() || first < 1 ? List.of() : run(here.withParagraph(first), here.withParagraph(last));
    }

    private List<Place> articles() {
        ProvisionNumber last = outline.before(here.article(), 1);
        ProvisionNumber first = outline.before(here.article(), count);
        return first == null || last == null ? List.of() : run(Place.article(first), Place.article(last));
    }

    /** In an item, the items before it; below a list, the first so many of the list. No list, no items meant. */
    private @Nullable List<Place> items() {
        if (here.item() > 0) {
            int first = here.item() - count;
            return first < 1 ? List.of() : run(here.withItem(first), here.withItem(here.item() - 1));
        }
        int paragraph = outline.paragraphWithItems(here.article(), here.paragraph(), items -> items >= count);
        Place list = here.withParagraph(paragraph);
        return paragraph == 0 ? null : run(list.withItem(1), list.withItem(count));
    }

    private static List<Place> run(Place first, Place last) {
        return first.equals(last) ? List.of(first) : List.of(first, last);
    }
}
