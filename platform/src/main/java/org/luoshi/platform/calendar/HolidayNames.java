package org.luoshi.platform.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.procedure.definition.Words;

/** The holidays of all citizens in both languages: 国庆节、中秋节 is National Day, Mid-Autumn Festival. */
final class HolidayNames {
    private static final Map<String, String> ENGLISH = Map.of(
            "元旦", "New Year",
            "春节", "Spring Festival",
            "清明", "Qingming",
            "劳动", "Labour Day",
            "端午", "Dragon Boat Festival",
            "中秋", "Mid-Autumn Festival",
            "国庆", "National Day");

    private HolidayNames() {}

    static Words inBoth(String zh) {
        String en = Arrays.stream(zh.split("[、和及]"))
                .map(name -> ENGLISH.getOrDefault(stem(name), name))
                .collect(Collectors.joining(", "));
        return new Words(zh, en);
    }

    // law: 全国年节及纪念日放假办法 (2024-11-10) art. 2 — the seven holidays of all citizens
    /** Those of the seven that none of these names. */
    static List<String> missing(List<String> names) {
        return List.of("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆").stream()
                .filter(stem -> names.stream().noneMatch(name -> name.contains(stem)))
                .toList();
    }

    private static String stem(String name) {
        return name.length() == 3 && name.endsWith("节") ? name.substring(0, 2) : name;
    }
}
