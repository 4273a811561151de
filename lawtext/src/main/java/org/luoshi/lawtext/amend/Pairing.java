package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.compare.Comparer;
import org.luoshi.lawtext.compare.Pair;
import org.luoshi.lawtext.compare.Unit;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.LegalText;

/**
 * Which article of a new version goes on from which of the old, as {@link Comparer} pairs them; of those that changed
 * places against each other the shorter go as deleted and added, for no sentence moves them.
 */
final class Pairing {
    private final IdentityHashMap<Article, Article> before = new IdentityHashMap<>();
    private final IdentityHashMap<Article, Article> after = new IdentityHashMap<>();

    private record Both(int old, int now, int weight) {}

    static Pairing of(LegalText old, LegalText now) {
        var pairing = new Pairing();
        List<Article> olds = old.articles();
        List<Article> news = now.articles();
        var both = new ArrayList<Both>();
        boolean[] oldTaken = new boolean[olds.size()];
        boolean[] newTaken = new boolean[news.size()];
        for (Pair pair : Comparer.compare(old, now).articles()) {
            int i = index(olds, pair.old());
            int j = index(news, pair.now());
            if (i >= 0 && j >= 0 && !oldTaken[i] && !newTaken[j]) {
                oldTaken[i] = true;
                newTaken[j] = true;
                both.add(new Both(i, j, Math.max(1, news.get(j).words().length())));
            }
        }
        both.sort(Comparator.comparingInt(Both::now));
        Set<Both> kept = Rising.heaviest(both, Both::old, Both::weight);
        kept.forEach(each -> pairing.pair(olds.get(each.old), news.get(each.now)));
        return pairing;
    }

    private static int index(List<Article> articles, @Nullable Unit unit) {
        for (int i = 0; unit != null && i < articles.size(); i++) {
            if (articles.get(i).number().article().equals(unit.label())) {
                return i;
            }
        }
        return -1;
    }

    private void pair(Article old, Article now) {
        before.put(now, old);
        after.put(old, now);
    }

    @Nullable
    Article before(Article article) {
        return before.get(article);
    }

    @Nullable
    Article after(Article article) {
        return after.get(article);
    }
}
