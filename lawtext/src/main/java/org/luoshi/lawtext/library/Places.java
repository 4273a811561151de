package org.luoshi.lawtext.library;

import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.cite.Outline;
import org.luoshi.lawtext.cite.Place;
import org.luoshi.lawtext.library.Resolution.Missing;

/** Looks a place up in the outline of a text. */
final class Places {
    private Places() {}

    /** What is missing first, or null when the place is there. A place without an article is the whole text. */
    static @Nullable Missing missing(Outline outline, Place place) {
        if (!place.namesArticle()) {
            return null;
        }
        if (!outline.has(place.article())) {
            return Missing.ARTICLE;
        }
        if (place.paragraph() > outline.paragraphs(place.article())) {
            return Missing.PARAGRAPH;
        }
        return place.item() > outline.items(place.article(), place.paragraph()) ? Missing.ITEM : null;
    }
}
