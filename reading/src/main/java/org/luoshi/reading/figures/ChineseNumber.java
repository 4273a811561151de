package org.luoshi.reading.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.text.Numerals;

/** A printed number as digits: 1,280.5; 二十三; 两. */
final class ChineseNumber {
    private ChineseNumber() {}

    static @Nullable BigDecimal value(String printed) {
        String plain = printed.replaceAll("[,，\\s]", "");
        if (plain.matches("\\d{1,18}(\\.\\d{1,9})?")) {
            return new BigDecimal(plain);
        }
        int value = Numerals.value(plain);
        return value < 0 ? null : BigDecimal.valueOf(value);
    }
}
