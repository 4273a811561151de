package org.luoshi.platform.cooperation.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What changed between two versions of the list. */
public record Compared(List<Version.Line> added, List<Version.Line> gone, List<Changed> changed) {

    /** An item both versions have, and what differs in it. */
    public record Changed(Version.Line before, Version.Line after, List<What> what) {}

    /** What can differ. */
    public enum What {
        TITLE,
        TEXT,
        CATEGORY,
        BATCH,
        DEADLINE,
        OWNERS,
        SHARES
    }

    public static Compared of(Version before, Version after) {
        Map<String, Version.Line> old = byItem(before);
        Map<String, Version.Line> young = byItem(after);
        return new Compared(
                after.lines().stream()
                        .filter(line -> !old.containsKey(line.item()))
                        .toList(),
                before.lines().stream()
                        .filter(line -> !young.containsKey(line.item()))
                        .toList(),
                changed(before, young));
    }

    private static List<Changed> changed(Version before, Map<String, Version.Line> young) {
        List<Changed> changed = new ArrayList<>();
        for (Version.Line line : before.lines()) {
            Version.Line after = young.get(line.item());
            if (after != null && !after.equals(line)) {
                changed.add(new Changed(line, after, what(line, after)));
            }
        }
        return List.copyOf(changed);
    }

    private static List<What> what(Version.Line a, Version.Line b) {
        List<What> what = new ArrayList<>();
        add(what, What.TITLE, a, b, line -> line.content().title());
        add(what, What.TEXT, a, b, line -> line.content().text());
        add(what, What.CATEGORY, a, b, line -> line.content().category());
        add(what, What.BATCH, a, b, line -> line.content().year());
        add(what, What.DEADLINE, a, b, Version.Line::deadline);
        add(what, What.OWNERS, a, b, Version.Line::owners);
        add(what, What.SHARES, a, b, Version.Line::shares);
        return List.copyOf(what);
    }

    private static void add(
            List<What> all, What what, Version.Line a, Version.Line b, Function<Version.Line, Object> part) {
        if (!part.apply(a).equals(part.apply(b))) {
            all.add(what);
        }
    }

    private static Map<String, Version.Line> byItem(Version version) {
        return version.lines().stream().collect(Collectors.toMap(Version.Line::item, Function.identity()));
    }
}
