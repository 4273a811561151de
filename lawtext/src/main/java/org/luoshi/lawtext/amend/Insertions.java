package org.luoshi.lawtext.amend;

/** Adds provisions, each kind by its own class; counts first whether as many are listed as are said. */
final class Insertions {
    private final ArticleInsertions articles;
    private final ParagraphInsertions paragraphs;
    private final ItemInsertions items;
    private final Divisions divisions;

    Insertions(ArticleInsertions articles, ParagraphInsertions paragraphs, ItemInsertions items, Divisions divisions) {
        this.articles = articles;
        this.paragraphs = paragraphs;
        this.items = items;
        this.divisions = divisions;
    }

    void insert(Instruction.Insert it, int owner) {
        switch (it.unit()) {
            case PART, CHAPTER, SECTION -> divisions.insert(it, owner);
            case ARTICLE -> articles.insert(it, owner);
            case PARAGRAPH -> paragraphs.insert(it, owner);
            case ITEM, SUBITEM -> items.insert(it, owner);
        }
    }

    static void counts(Instruction.Insert it) {
        if (!it.as().isEmpty() && it.count() != it.as().size()) {
            throw new Refused(
                    Status.CONFLICT,
                    "说增加" + it.count() + it.unit().sign() + "，列出" + it.as().size()
                            + it.unit().sign());
        }
    }
}
