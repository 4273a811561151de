package org.luoshi.platform.laws.search.lucene;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words as HanLP finds them; punctuation is left out and leaves a gap. */
final class HanLpTokenizer extends Tokenizer {
    private final Segment segment;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private Iterator<Term> words = List.<Term>of().iterator();

    HanLpTokenizer(Segment segment) {
        this.segment = segment;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        var text = new StringWriter();
        input.transferTo(text);
        words = segment.seg(text.toString()).iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        int skipped = 0;
        while (words.hasNext()) {
            Term word = words.next();
            if (word.word.chars().anyMatch(Character::isLetterOrDigit)) {
                term.append(word.word);
                increment.setPositionIncrement(skipped + 1);
                return true;
            }
            skipped++;
        }
        return false;
    }
}
