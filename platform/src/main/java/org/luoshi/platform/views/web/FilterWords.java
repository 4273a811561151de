package org.luoshi.platform.views.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.Frame;

/** The filters of a view in words; of a value that is a code without words of its own, only the filter's name is said. */
class FilterWords {
    private static final String PREFIX = "views.filter.";
    private static final Pattern SAYS_ITSELF = Pattern.compile("\\d{2,4}(-\\d{2}-\\d{2})?");

    private FilterWords() {}

    static String of(String query, FilteredList list, Frame frame) {
        return Stream.of(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> words(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8), list, frame))
                .collect(Collectors.joining(" · "));
    }

    private static String words(String param, String value, FilteredList list, Frame frame) {
        String name = known(PREFIX + param, frame) ? frame.t(PREFIX + param) : param;
        String said = PREFIX + param + "." + value;
        if (known(said, frame)) {
            return frame.t("views.filter.holds", name, frame.t(said));
        }
        return isReadable(param, value, list) ? frame.t("views.filter.holds", name, value) : name;
    }

    private static boolean isReadable(String param, String value, FilteredList list) {
        Pattern form = list.params().get(param);
        return SAYS_ITSELF.matcher(value).matches()
                || (form != null && form.pattern().equals(FilteredList.WORDS));
    }

    private static boolean known(String key, Frame frame) {
        return frame.messages().has(frame.lang(), key);
    }
}
