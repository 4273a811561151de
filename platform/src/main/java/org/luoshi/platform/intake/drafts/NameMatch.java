package org.luoshi.platform.intake.drafts;

import java.util.Optional;

/**
 * Finds the name of a regulation in a text, one character of which may be misprinted (名称核对): 雷屯灾害防御 is 雷电灾害防御.
 *
 * <p>The city before the name and 条例 after it are left out, for reports leave them out.
 */
public final class NameMatch {
    private static final int SHORTEST = 4;

    private NameMatch() {}

    /** Where it stands; {@code exact} unless one character differs. */
    public record Place(int start, int end, boolean exact) {}

    /** The first place that is exact, else the first with one other character. */
    public static Optional<Place> find(String text, String title) {
        String core = core(title);
        if (core.length() < SHORTEST) {
            return Optional.empty();
        }
        int at = text.indexOf(core);
        if (at >= 0) {
            return Optional.of(new Place(at, at + core.length(), true));
        }
        for (int i = 0; i + core.length() <= text.length(); i++) {
            if (oneOff(text, i, core)) {
                return Optional.of(new Place(i, i + core.length(), false));
            }
        }
        return Optional.empty();
    }

    /** 示例市雷电灾害防御条例 → 雷电灾害防御. */
    static String core(String title) {
        int city = title.indexOf('市');
        String bare = city > 0 && city < 6 ? title.substring(city + 1) : title;
        return bare.replaceAll("(管理)?(条例|规定|办法|规则|决定)$", "");
    }

    /** The ends must be right: a name that begins or ends otherwise is another name. */
    private static boolean oneOff(String text, int at, String core) {
        if (text.charAt(at) != core.charAt(0)
                || text.charAt(at + core.length() - 1) != core.charAt(core.length() - 1)) {
            return false;
        }
        int other = 0;
        for (int i = 0; i < core.length() && other < 2; i++) {
            if (text.charAt(at + i) != core.charAt(i)) {
                other++;
            }
        }
        return other == 1;
    }
}
