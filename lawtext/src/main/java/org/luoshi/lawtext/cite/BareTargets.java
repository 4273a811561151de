package org.luoshi.lawtext.cite;

import org.jspecify.annotations.Nullable;

/**
 * What a place without a text means: 第三条, 第二款 or 第一项 alone.
 *
 * <p>Example: 第二款 is of the article in which it stands, if that has two paragraphs; else of the article cited just before.
 *
 * @param stretch the line in which it stands
 * @param memory what the lines before have told
 */
record BareTargets(Stretch stretch, Memory memory) {
    /**
     * The target, or null when no provision is meant.
     *
     * @param found the place
     * @param before what the citation before it in the line points to, or null
     * @param named the text of somebody else that the line named last, or null
     */
    @Nullable
    Target of(PlaceReader.Found found, @Nullable Target before, @Nullable Cited named) {
        Place from = found.from();
        if (from.namesArticle()) {
            return new Target(textOf(from, named), from, found.to());
        }
        if (!from.division().isEmpty()) {
            return new Target(memory.amended != null ? memory.amended : own(), from, found.to());
        }
        Place base = base(from);
        if (base != null) {
            return new Target(ownOrAmended(), within(base, from), to(base, found));
        }
        return before == null ? null : partOf(before, found);
    }

    /** The place as a part of the article that the other target names; null when that names none. */
    static @Nullable Target partOf(Target whole, PlaceReader.Found found) {
        Place base = whole.from();
        return base.namesArticle() ? new Target(whole.text(), within(base, found.from()), to(base, found)) : null;
    }

    private static @Nullable Place to(Place base, PlaceReader.Found found) {
        return found.to() == null ? null : within(base, found.to());
    }

    private static Place within(Place base, Place part) {
        int paragraph = part.paragraph() > 0 ? part.paragraph() : base.paragraph();
        return new Place("", base.article(), paragraph, part.item(), part.subItem());
    }

    /** Where 第二款 or 第三项 belongs in this article; null when this article has none such. */
    private @Nullable Place base(Place part) {
        if (memory.quoted != null) {
            return memory.quoted;
        }
        Place here = stretch.here();
        Outline outline = stretch.scope().outline();
        if (memory.amending || !here.namesArticle()) {
            return null;
        }
        if (part.paragraph() > 0) {
            return part.paragraph() <= outline.paragraphs(here.article()) ? here : null;
        }
        int paragraph = outline.paragraphWithItems(
                here.article(), here.paragraph(), items -> items >= Math.max(part.item(), 1));
        return paragraph == 0 || part.item() == 0 ? null : here.withParagraph(paragraph);
    }

    /** The text that 第三条 is of: this one if it has the place, else the one named last. */
    private Cited textOf(Place place, @Nullable Cited named) {
        if (memory.amending) {
            return ownOrAmended();
        }
        Outline outline = stretch.scope().outline();
        if (outline.has(place.article()) && place.paragraph() <= outline.paragraphs(place.article())) {
            return own();
        }
        if (named != null) {
            return named;
        }
        if (!outline.isEmpty() && (memory.subject == null || place.paragraph() == 0)) {
            return own();
        }
        return memory.subject != null ? memory.subject : memory.last != null ? memory.last : own();
    }

    private Cited own() {
        return memory.self(stretch.scope());
    }

    private Cited ownOrAmended() {
        return memory.amending && memory.amended != null ? memory.amended : own();
    }
}
