package org.luoshi.lawtext.amend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of chapters and sections: which are meant, and a new name for one. */
final class HeadingClauses {
    private final ItemInHand item;
    private final SpokenOf spoken;
    private final UnfinishedDeeds unfinished;

    HeadingClauses(ItemInHand item, SpokenOf spoken, UnfinishedDeeds unfinished) {
        this.item = item;
        this.spoken = spoken;
        this.unfinished = unfinished;
    }

    /** 第三章章名: the heading and not the chapter. */
    List<Target> headings(String where) {
        return TargetReader.all(where.replaceFirst("(?:的)?(?:章|节|编)?(?:名称|名|标题)$", ""), spoken.article).stream()
                .map(target -> target.withSentence(Target.HEADING))
                .toList();
    }

    boolean rename(String where, @Nullable Quotation before, @Nullable Quotation quoted) {
        List<Target> named = TargetReader.all(
                where.replaceFirst("^(?:宪法|刑法|本法)", "").replaceFirst("(?:的)?(?:章|节|编)?(?:名称|名|标题)$", ""),
                spoken.article);
        if (named.isEmpty() || quoted == null) {
            return false;
        }
        unfinished.settle();
        item.add(new Instruction.RenameHeading(item.span(), named, before, quoted));
        return true;
    }
}
