package org.luoshi.lawtext.provision;

import java.util.Comparator;
import org.luoshi.lawtext.text.Numerals;

/**
 * The number of an article or division: 第一百二十条之一 is value 120, insert 1; 第三条 is value 3, insert 0.
 *
 * <p>A heading without a number (附则) has value 0.
 */
public record ProvisionNumber(int value, int insert) implements Comparable<ProvisionNumber> {
    public static final ProvisionNumber NONE = new ProvisionNumber(0, 0);

    private static final Comparator<ProvisionNumber> ORDER =
            Comparator.comparingInt(ProvisionNumber::value).thenComparingInt(ProvisionNumber::insert);

    public static ProvisionNumber of(int value) {
        return new ProvisionNumber(value, 0);
    }

    /** In letters of ASCII, as an identifier carries it: {@code 120-1}. */
    public String ascii() {
        return insert == 0 ? Integer.toString(value) : value + "-" + insert;
    }

    /** As an article is labelled: 第一百二十条之一. */
    public String article() {
        return labelled('条');
    }

    /** As a provision with the unit is labelled: {@code labelled('章')} is 第三章. */
    public String labelled(char unit) {
        return "第" + Numerals.chinese(value) + unit + (insert == 0 ? "" : "之" + Numerals.chinese(insert));
    }

    /** The number that follows without a gap: of 第三条 it is 第四条, or 第三条之一 (see {@link #isFollowedBy}). */
    public boolean isFollowedBy(ProvisionNumber next) {
        return next.equals(of(value + 1)) || (next.value == value && next.insert == insert + 1);
    }

    @Override
    public int compareTo(ProvisionNumber other) {
        return ORDER.compare(this, other);
    }
}
