package org.luoshi.platform.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names typed at sign-in: one person types {@code WangFang}, another {@code ｗａｎｇｆａｎｇ}, and both mean {@code wangfang}. */
final class Logins {
    private static final Pattern FIT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}");

    private Logins() {}

    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    static boolean fit(String typed) {
        return FIT.matcher(normal(typed)).matches();
    }
}
