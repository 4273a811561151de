package org.luoshi.lawtext.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.SourceText;

/** The lines with words, each with the number it begins with; every line is read once. */
final class Lines {
    private static final int SHORTEST_BROKEN = 18;

    final String text;
    private final List<Printed> printed;
    private final @Nullable Marker[] markers;
    /** For each line the next one that begins with a number or is marked as a heading; the count of lines when none. */
    private final int[] next;

    private Lines(String text, List<Printed> printed) {
        this.text = text;
        this.printed = printed;
        this.markers = new Marker[printed.size()];
        this.next = new int[printed.size()];
        int following = printed.size();
        for (int i = printed.size() - 1; i >= 0; i--) {
            Printed line = printed.get(i);
            markers[i] = Markers.read(text, line);
            next[i] = following;
            boolean numbers = markers[i] != null
                    && !(markers[i] instanceof Marker.OfArticle(var _, var _, boolean apart) && !apart);
            following = numbers || line.marks() > 0 ? i : following;
        }
    }

    static Lines of(SourceText source) {
        return new Lines(source.characters(), Inline.cut(source.characters(), Printed.of(source)));
    }

    int size() {
        return printed.size();
    }

    Printed get(int at) {
        return printed.get(at);
    }

    @Nullable
    Marker marker(int at) {
        return at < markers.length ? markers[at] : null;
    }

    /** What the next line that begins with a number, or is marked as a heading, begins with. */
    @Nullable
    Marker nextMarker(int at) {
        return next[at] < markers.length ? markers[next[at]] : null;
    }

    String words(int at) {
        Printed line = printed.get(at);
        return text.substring(line.from(), line.to());
    }

    String folded(int at) {
        return Letters.fold(words(at));
    }

    boolean startsWith(int at, String words) {
        return text.startsWith(words, printed.get(at).from());
    }

    boolean endsWith(int at, String words) {
        Printed line = printed.get(at);
        return line.length() >= words.length() && text.startsWith(words, line.to() - words.length());
    }

    char first(int at) {
        Printed line = printed.get(at);
        return line.length() == 0 ? '\n' : text.charAt(line.from());
    }

    char last(int at) {
        Printed line = printed.get(at);
        return line.length() == 0 ? '\n' : text.charAt(line.to() - 1);
    }

    /** Whether it holds what ends or parts sentences; headings hold none. */
    boolean hasSentenceMark(int at) {
        Printed line = printed.get(at);
        return Markers.hasSentenceMark(text, line.from(), line.to());
    }

    boolean isRow(int at) {
        return first(at) == '|';
    }

    /**
     * Whether the words go on in the line below, as where print was cut at a fixed width: they end within a sentence.
     * Short lines and formulas end as they like.
     */
    boolean isBroken(int at) {
        Printed line = printed.get(at);
        if (line.length() < SHORTEST_BROKEN || line.marks() > 0) {
            return false;
        }
        char last = text.charAt(line.to() - 1);
        boolean within = (last >= '\u4e00' && last <= '\u9fff') || last == '，' || last == '、';
        return within && !holdsFormula(line);
    }

    /** Whether a line with an opening quotation mark follows one that announces it. */
    boolean isQuoteAfterColon(int at) {
        return first(at) == '“' && announces(at - 1);
    }

    /** Whether the line ends with a colon. */
    boolean announces(int at) {
        return at >= 0 && (last(at) == '：' || last(at) == ':');
    }

    /** Whether a quotation is open after the line: its last mark opens one, or it has none and one was open. */
    boolean endsQuoting(int at, boolean before) {
        Printed line = get(at);
        for (int i = line.to() - 1; i >= line.from(); i--) {
            if (text.charAt(i) == '“' || text.charAt(i) == '”') {
                return text.charAt(i) == '“';
            }
        }
        return before;
    }

    private boolean holdsFormula(Printed line) {
        for (int i = line.from(); i < line.to(); i++) {
            if ("=＝×÷".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
