package org.luoshi.platform.laws.intake;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/** Which list a paragraph belongs to, by itself or by its style (列表层级). */
final class ListPlaces {
    private final @Nullable XWPFStyles styles;

    ListPlaces(XWPFDocument document) {
        this.styles = document.getStyles();
    }

    /**
     * A place in a list.
     *
     * @param list the list's number in the document
     * @param level from 0
     * @param byStyle whether its style says so, and not the paragraph
     */
    record ListPlace(BigInteger list, int level, String style, boolean byStyle) {}

    /** Empty for a paragraph of no list; list 0 takes a paragraph out of the list of its style. */
    Optional<ListPlace> of(XWPFParagraph paragraph) {
        String style = Objects.requireNonNullElse(paragraph.getStyleID(), "");
        var own = paragraph.getCTP().getPPr();
        Optional<ListPlace> place =
                own != null && own.isSetNumPr() && own.getNumPr().isSetNumId()
                        ? Optional.of(place(own.getNumPr(), style, false))
                        : named(style).map(numbers -> place(numbers, style, true));
        return place.filter(found -> found.list().signum() > 0);
    }

    /** The list of a style. */
    Optional<BigInteger> listOf(String style) {
        return named(style).map(ListPlaces::list);
    }

    private static ListPlace place(CTNumPr numbers, String style, boolean byStyle) {
        BigInteger level = numbers.isSetIlvl() ? numbers.getIlvl().getVal() : BigInteger.ZERO;
        return new ListPlace(list(numbers), level == null ? 0 : level.intValue(), style, byStyle);
    }

    private static BigInteger list(CTNumPr numbers) {
        return Objects.requireNonNullElse(numbers.getNumId().getVal(), BigInteger.ZERO);
    }

    /** What a style says, or the first of those it is based on that says anything; a circle of styles says nothing. */
    private Optional<CTNumPr> named(String style) {
        Set<String> seen = new HashSet<>();
        String id = style;
        while (styles != null && id != null && seen.add(id)) {
            XWPFStyle found = styles.getStyle(id);
            if (found == null) {
                return Optional.empty();
            }
            var said = found.getCTStyle().getPPr();
            if (said != null && said.isSetNumPr() && said.getNumPr().isSetNumId()) {
                return Optional.of(said.getNumPr());
            }
            id = found.getBasisStyleID();
        }
        return Optional.empty();
    }
}
