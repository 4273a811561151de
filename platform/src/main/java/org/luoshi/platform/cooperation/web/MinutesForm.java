package org.luoshi.platform.cooperation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.platform.cooperation.CooperationList;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.City;

/** One side's part of the minutes as the form sends it: {@code point-ITEM} says what was agreed about an item. */
final class MinutesForm {
    private static final String POINT = "point-";

    private MinutesForm() {}

    static Act read(CooperationList list, Typed typed) {
        City side = typed.ticked("document") ? list.theirs() : list.ours();
        return new Act.WriteMinutes(
                typed.needed("meeting"), side, typed.names("present"), typed.needed("text"), points(typed));
    }

    private static Map<String, String> points(Typed typed) {
        Map<String, String> points = new LinkedHashMap<>();
        typed.values().keySet().stream()
                .filter(key -> key.startsWith(POINT) && !typed.text(key).isEmpty())
                .forEach(key -> points.put(key.substring(POINT.length()), typed.text(key)));
        return points;
    }
}
