package org.luoshi.lawtext.text;

/** What a character is in Chinese legal print: blank, invisible, full-width. */
public final class Letters {
    private Letters() {}

    /** Spaces of every width and tabs; not line ends. */
    public static boolean isBlank(char c) {
        return c == ' '
                || c == '\u3000'
                || c == '\t'
                || c == '\u00a0'
                || (c >= '\u2000' && c <= '\u200a')
                || isUnseen(c);
    }

    /** Characters without width that come in with copied text: byte order mark, zero-width space and joiners. */
    public static boolean isUnseen(char c) {
        return c == '\ufeff' || (c >= '\u200b' && c <= '\u200f') || c == '\u2060' || c == '\u00ad';
    }

    /**
     * The text as two printings are compared: blanks and unseen characters dropped, full-width letters, digits and
     * punctuation made half-width, the several quotation marks and dashes made one.
     *
     * <p>Example: {@code fold("第１条　（甲）：")} is {@code "第1条(甲):"}.
     */
    public static String fold(CharSequence text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c) && c != '\n' && c != '\r' && c != '\u2028') {
                folded.append(fold(c));
            }
        }
        return folded.toString();
    }

    /** One character as {@link #fold(CharSequence)} writes it. */
    public static char fold(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        return switch (c) {
            case '“', '”', '„', '〝', '〞', '「', '」', '『', '』' -> '"';
            case '‘', '’' -> '\'';
            case '〈', '《' -> '<';
            case '〉', '》' -> '>';
            case '〔', '【' -> '[';
            case '〕', '】' -> ']';
            case '—', '–', '―', '─' -> '-';
            case '·', '•', '・', '‧' -> '·';
            case '。' -> '.';
            default -> c;
        };
    }
}
