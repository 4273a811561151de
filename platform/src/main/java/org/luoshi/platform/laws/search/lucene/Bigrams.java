package org.luoshi.platform.laws.search.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Chinese cut into overlapping pairs (历史文化 is 历史, 史文, 文化), everything else into words. Needs no dictionary and
 * misses nothing; docs/adr/0006 has the comparison.
 */
final class Bigrams extends Analyzer {
    /** Between title, headings and words, so that no phrase reaches over. */
    private static final int GAP = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokens = new StandardTokenizer();
        return new TokenStreamComponents(tokens, new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(tokens))));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }
}
