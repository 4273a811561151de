package org.luoshi.lawtext.parse;

import org.luoshi.lawtext.provision.DeletionMark;
import org.luoshi.lawtext.text.Letters;

/** The caption of an article (条标): 第一条【目的】为了…, 第一条（目的）为了…. */
final class Captions {
    private static final int LONGEST = 32;

    private Captions() {}

    /**
     * Where the caption that begins at {@code begin} ends, or {@code begin} when there is none. Round brackets make a
     * caption where they follow the number at once, or stand apart from the words: 第三条 （市）区人民政府 has none.
     *
     * @param label where the article's number ends
     * @param begin where its words begin
     * @param to where its line ends
     */
    static int end(String text, int label, int begin, int to) {
        if (begin >= to) {
            return begin;
        }
        char open = text.charAt(begin);
        char close = open == '【' ? '】' : open == '（' ? '）' : open == '(' ? ')' : open == '〔' ? '〕' : 0;
        int end = close == 0 ? -1 : close(text, begin, Math.min(to, begin + LONGEST), close);
        if (end < 0 || Markers.hasSentenceMark(text, begin, end) || Markers.item(text, begin, to) != null) {
            return begin;
        }
        boolean apart = begin == label || end >= to || Letters.isBlank(text.charAt(end));
        boolean caption = open == '【' || apart;
        return caption && !DeletionMark.ends(text.substring(begin, end)) ? end : begin;
    }

    private static int close(String text, int from, int to, char close) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == close) {
                return i + 1;
            }
        }
        return -1;
    }
}
