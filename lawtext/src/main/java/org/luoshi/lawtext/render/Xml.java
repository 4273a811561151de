package org.luoshi.lawtext.render;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes well-formed XML 1.0; characters that XML forbids become U+FFFD. */
final class Xml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are name, value, name, value, in order. */
    Xml open(String name, String... attributes) {
        start(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    Xml close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    Xml empty(String name, String... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    /** An element with words alone. */
    Xml words(String name, String words, String... attributes) {
        return open(name, attributes).text(words).close();
    }

    Xml text(String words) {
        escape(words);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void start(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xfffd);
            }
        }
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }
}
