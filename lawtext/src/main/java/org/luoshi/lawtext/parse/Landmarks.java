package org.luoshi.lawtext.parse;

import java.util.BitSet;
import java.util.List;
import org.luoshi.lawtext.provision.ItemStyle;
import org.luoshi.lawtext.text.Dates;
import org.luoshi.lawtext.text.Numerals;

/**
 * What can only be told by looking at neighbouring lines: where the front ends, which lines are the contents, where a
 * second text begins, what signs. Each line is looked at a bounded number of times.
 */
final class Landmarks {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_SIGNATURE = 40;
    /** So far above a first article its title is looked for. */
    private static final int FARTHEST_TITLE = 60;

    private static final List<String> ORGANS =
            List.of("院", "会", "府", "部", "局", "委", "署", "厅", "室", "团", "社", "处", "主席", "省长", "市长", "总理", "部长", "法院");
    private static final List<String> SELVES =
            List.of("本决定", "本修正案", "本解释", "本规定", "本通知", "本意见", "本办法", "本公告", "本批复", "以上", "此复", "特此");

    final Front front;
    final ContentsLists contents;
    private final Lines lines;
    private final BitSet secondTexts = new BitSet();

    private Landmarks(Lines lines) {
        this.lines = lines;
        this.front = Front.of(lines);
        this.contents = ContentsLists.of(lines, front.end() + 1);
    }

    static Landmarks of(Lines lines) {
        var landmarks = new Landmarks(lines);
        landmarks.readSecondTexts();
        return landmarks;
    }

    // ---- a second text ----

    boolean startsSecondText(int at) {
        return secondTexts.get(at);
    }

    private void readSecondTexts() {
        boolean begun = false;
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).marks() == 1 && i > front.end() && begun && lines.marker(i) == null) {
                secondTexts.set(i);
                last = 0;
            } else if (lines.marker(i) instanceof Marker.OfArticle article && article.apart()) {
                int value = article.number().value();
                if (value == 1 && last > 2) {
                    titleBefore(i);
                }
                last = value;
                begun = true;
            }
        }
    }

    /** Where article one comes again, a title above it begins a text of its own; annex headings speak for themselves. */
    private void titleBefore(int article) {
        for (int i = article - 1; i > 0 && article - i < FARTHEST_TITLE; i--) {
            if (lines.marker(i) instanceof Marker.OfArticle || isAnnex(i) || secondTexts.get(i)) {
                return;
            }
            if (lines.marker(i) == null
                    && lines.get(i).length() <= LONGEST_TITLE
                    && Front.endsAsTitle(lines.words(i))) {
                secondTexts.set(i);
                return;
            }
        }
    }

    // ---- headings ----

    /** A line that can be the name of the division whose number stands above it, or the rest of its name. */
    boolean continuesHeading(int at) {
        if (at >= lines.size()) {
            return false;
        }
        Printed line = lines.get(at);
        return line.length() > 0
                && line.length() <= LONGEST_NAME
                && line.marks() == 0
                && lines.marker(at) == null
                && !lines.isRow(at)
                && !lines.startsWith(at, "<!--")
                && !lines.hasSentenceMark(at);
    }

    /** A name cut by the line's end: what is left of it stands between the heading and an article or a further heading. */
    boolean endsHeading(int at) {
        Marker following = lines.marker(at + 1);
        return continuesHeading(at)
                && (following instanceof Marker.OfArticle || following instanceof Marker.OfDivision)
                && "（(".indexOf(lines.first(at)) < 0;
    }

    /** 附则, 总则, 序言 on a line of their own. */
    boolean isBareHeading(int at) {
        return lines.get(at).length() <= 6 && isHeadingName(lines.folded(at));
    }

    static boolean isHeadingName(String folded) {
        return switch (folded) {
            case "附则", "总则", "序言" -> true;
            default -> false;
        };
    }

    /**
     * Whether 二、管辖 heads what follows: a short line, then an article or a chapter.
     *
     * @param follows whether the number follows that of the heading it would stand beside
     */
    boolean isNumberedHeading(int at, Marker.OfItem item, boolean follows) {
        Printed line = lines.get(at);
        if (item.style() != ItemStyle.CHINESE || line.length() > LONGEST_NAME || lines.hasSentenceMark(at)) {
            return false;
        }
        Marker following = lines.marker(at + 1);
        boolean heads = following instanceof Marker.OfArticle || following instanceof Marker.OfDivision;
        boolean introduced = at > 0 && "：:；;".indexOf(lines.last(at - 1)) >= 0;
        return follows || (heads && !introduced);
    }

    // ---- single lines ----

    /** 附件, 附表 2, 附：…: a short line that announces what is added after the text. */
    boolean isAnnex(int at) {
        Printed line = lines.get(at);
        if (line.length() == 0 || line.length() > LONGEST_TITLE || lines.first(at) != '附') {
            return false;
        }
        int i = line.from() + 1;
        if (i < line.to() && "件录表图".indexOf(lines.text.charAt(i)) >= 0) {
            i++;
        }
        boolean named = i > line.from() + 1;
        i = Numerals.end(lines.text, i);
        if (i >= line.to()) {
            return named;
        }
        char next = lines.text.charAt(i);
        boolean parted = next == '：' || next == ':' || (named && org.luoshi.lawtext.text.Letters.isBlank(next));
        return parted && lines.last(at) != '。';
    }

    /** A date alone, or the name of an organ next to one or at the very end. */
    boolean isSignature(int at) {
        return isDate(at) || (isOrgan(at) && (isDated(at + 1) || at >= lines.size() - 2));
    }

    private boolean isDated(int at) {
        return isDate(at) || (isOrgan(at) && isDate(at + 1));
    }

    private boolean isDate(int at) {
        return at < lines.size()
                && lines.get(at).length() >= 6
                && lines.get(at).length() <= 16
                && lines.last(at) == '日'
                && Dates.isDate(lines.words(at));
    }

    private boolean isOrgan(int at) {
        if (at >= lines.size()) {
            return false;
        }
        Printed line = lines.get(at);
        return line.length() > 2
                && line.length() <= LONGEST_SIGNATURE
                && ORGANS.stream().anyMatch(organ -> lines.endsWith(at, organ))
                && !lines.hasSentenceMark(at);
    }

    /** A line that speaks of the text it stands in: it closes an enumeration and does not continue it. */
    boolean speaksOfItself(int at) {
        return SELVES.stream().anyMatch(self -> lines.startsWith(at, self));
    }
}
