package org.luoshi.platform.laws.intake;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;

/**
 * Counts the numbers that a word processor prints and does not write (自动编号): a list whose level reads 第%1条 prints 第三条
 * in front of its third paragraph. Ask for every paragraph once, in the order of print.
 */
final class ListNumbers {
    private static final int LEVELS = 9;
    /** What a blank follows, as where a number is typed. */
    private static final String SPACED = "编章节条款";

    private final @Nullable XWPFNumbering numbering;
    private final ListPlaces places;
    private final Map<BigInteger, int[]> counts = new HashMap<>();
    private final Set<BigInteger> begun = new HashSet<>();

    ListNumbers(XWPFDocument document) {
        this.numbering = document.getNumbering();
        this.places = new ListPlaces(document);
    }

    /** {@code 第三条 }, with the blank that follows; empty for a paragraph of no list, and for bullets. */
    String before(XWPFParagraph paragraph) {
        return places.of(paragraph).flatMap(this::next).orElse("");
    }

    private Optional<String> next(ListPlaces.ListPlace place) {
        if (numbering == null || numbering.getNum(place.list()) == null) {
            return Optional.empty();
        }
        CTNum list = numbering.getNum(place.list()).getCTNum();
        return definition(list).map(definition -> next(list, definition, level(place, definition)));
    }

    /** The definition of a list, or the one that the style it points to has. */
    private Optional<CTAbstractNum> definition(CTNum list) {
        Optional<CTAbstractNum> own = ownDefinition(list);
        return own.filter(CTAbstractNum::isSetNumStyleLink)
                .flatMap(linked -> places.listOf(linked.getNumStyleLink().getVal()))
                .map(id -> numbering == null ? null : numbering.getNum(id))
                .flatMap(num -> ownDefinition(num.getCTNum()))
                .or(() -> own);
    }

    private Optional<CTAbstractNum> ownDefinition(CTNum list) {
        return Optional.ofNullable(list.getAbstractNumId())
                .map(id -> numbering == null ? null : numbering.getAbstractNum(id.getVal()))
                .map(XWPFAbstractNum::getCTAbstractNum);
    }

    /** A paragraph that is numbered by its style stands on the level that names the style. */
    private static int level(ListPlaces.ListPlace place, CTAbstractNum definition) {
        return definition.getLvlList().stream()
                .filter(level -> place.byStyle() && level.isSetPStyle())
                .filter(level -> place.style().equals(level.getPStyle().getVal()))
                .map(level -> number(level.getIlvl()))
                .findFirst()
                .map(level -> Math.clamp(level, 0, LEVELS - 1))
                .orElse(Math.clamp(place.level(), 0, LEVELS - 1));
    }

    private String next(CTNum list, CTAbstractNum definition, int level) {
        int[] count = counts.computeIfAbsent(definition.getAbstractNumId(), _ -> fresh(list, definition));
        if (begun.add(list.getNumId())) {
            list.getLvlOverrideList().stream()
                    .filter(CTNumLvl::isSetStartOverride)
                    .filter(own -> number(own.getIlvl()) >= 0 && number(own.getIlvl()) < LEVELS)
                    .forEach(own -> count[number(own.getIlvl())] =
                            number(own.getStartOverride().getVal()) - 1);
        }
        count[level]++;
        for (int below = level + 1; below < LEVELS; below++) {
            if (restarts(list, definition, below)) {
                count[below] = start(list, definition, below) - 1;
            }
        }
        return printed(list, definition, level, count);
    }

    private static int[] fresh(CTNum list, CTAbstractNum definition) {
        return IntStream.range(0, LEVELS)
                .map(level -> start(list, definition, level) - 1)
                .toArray();
    }

    private static int start(CTNum list, CTAbstractNum definition, int level) {
        return shape(list, definition, level)
                .filter(CTLvl::isSetStart)
                .map(shape -> number(shape.getStart().getVal()))
                .orElse(1);
    }

    /** Articles that count through all chapters say that their level does not begin again. */
    private static boolean restarts(CTNum list, CTAbstractNum definition, int level) {
        return shape(list, definition, level)
                .map(shape ->
                        !shape.isSetLvlRestart() || number(shape.getLvlRestart().getVal()) != 0)
                .orElse(true);
    }

    /** How a level prints: as the list itself says, else as its definition does. */
    private static Optional<CTLvl> shape(CTNum list, CTAbstractNum definition, int level) {
        Stream<CTLvl> own = list.getLvlOverrideList().stream()
                .filter(CTNumLvl::isSetLvl)
                .filter(o -> number(o.getIlvl()) == level)
                .map(CTNumLvl::getLvl);
        List<CTLvl> defined = definition.getLvlList();
        return Stream.concat(own, defined.stream().filter(l -> number(l.getIlvl()) == level))
                .findFirst();
    }

    private static String printed(CTNum list, CTAbstractNum definition, int level, int[] count) {
        CTLvl shape = shape(list, definition, level).orElse(null);
        if (shape == null || !shape.isSetLvlText() || NumberShape.of(shape) == NumberShape.BULLET) {
            return "";
        }
        String text = Objects.requireNonNullElse(shape.getLvlText().getVal(), "");
        for (int i = 0; i <= level; i++) {
            int value = count[i];
            NumberShape shown = shape.isSetIsLgl()
                    ? NumberShape.DECIMAL
                    : shape(list, definition, i).map(NumberShape::of).orElse(NumberShape.DECIMAL);
            text = text.replace("%" + (i + 1), shown.print(i < level ? Math.max(value, 1) : value));
        }
        boolean spaced = !text.isEmpty() && SPACED.indexOf(text.charAt(text.length() - 1)) >= 0;
        return spaced ? text + " " : text;
    }

    /** What a damaged document leaves out, or writes too large, is -1. */
    private static int number(@Nullable BigInteger written) {
        return written == null || written.bitLength() > 15 ? -1 : written.intValue();
    }
}
