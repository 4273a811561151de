package org.luoshi.lawtext.parse;

import org.luoshi.lawtext.provision.DivisionKind;
import org.luoshi.lawtext.provision.ItemStyle;
import org.luoshi.lawtext.provision.ProvisionNumber;

/** The number at the beginning of a line, as far as the line alone tells; {@code end} is the offset after it. */
sealed interface Marker {
    int end();

    /** 第三条; {@code apart} when a blank or the line's end follows. */
    record OfArticle(ProvisionNumber number, int end, boolean apart) implements Marker {}

    /** 第三章. */
    record OfDivision(DivisionKind kind, ProvisionNumber number, int end) implements Marker {}

    /** （三）. */
    record OfItem(ItemStyle style, int number, int end) implements Marker {}
}
