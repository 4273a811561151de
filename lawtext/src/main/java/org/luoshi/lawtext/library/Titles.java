package org.luoshi.lawtext.library;

import org.luoshi.lawtext.text.Letters;

/** Titles as they are compared: without 中华人民共和国, blanks and the width of punctuation. */
final class Titles {
    private Titles() {}

    static String key(String title) {
        return Letters.fold(title).replace("中华人民共和国", "");
    }
}
