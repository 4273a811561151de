package org.luoshi.platform.laws.search.lucene;

import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;

/** Text cut into words by a tokenizer that knows them; what the bigrams were measured against. */
final class Words extends Analyzer {
    private final Supplier<Tokenizer> tokenizer;

    Words(Supplier<Tokenizer> tokenizer) {
        this.tokenizer = tokenizer;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = tokenizer.get();
        return new TokenStreamComponents(words, new LowerCaseFilter(new CJKWidthFilter(words)));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }
}
