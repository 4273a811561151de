package org.luoshi.platform.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a reader takes a list along (清单带走): {@code ?as=csv}, {@code ?as=xlsx}, or {@code ?as=print} for the whole list on
 * one page. Every page with a table answers all three, for the file is read from the page itself.
 */
public enum Take {
    /** As it is read on the screen, page by page. */
    PAGE,
    CSV,
    XLSX,
    PRINT;

    static final String PARAM = "as";

    /** What the address asks for; anything unknown is the page. The page of an error reads no form and is only shown. */
    public static Take of(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return PAGE;
        }
        String asked = request.getParameter(PARAM);
        return asked == null || !"GET".equals(request.getMethod()) ? PAGE : of(asked);
    }

    static Take of(String asked) {
        return Arrays.stream(values())
                .filter(take -> take.code().equals(asked))
                .findFirst()
                .orElse(PAGE);
    }

    /** Whether all rows are wanted, not one page of them. */
    boolean whole() {
        return this != PAGE;
    }

    boolean file() {
        return this == CSV || this == XLSX;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same address with its filters, asked for in this way. */
    String href(String here) {
        int mark = here.indexOf('?');
        String path = mark < 0 ? here : here.substring(0, mark);
        String kept = mark < 0
                ? ""
                : Arrays.stream(here.substring(mark + 1).split("&", -1))
                        .filter(pair ->
                                !pair.isEmpty() && !pair.startsWith(PARAM + "=") && !pair.startsWith(Pager.PARAM + "="))
                        .map(pair -> pair + "&")
                        .collect(Collectors.joining());
        return path + "?" + kept + PARAM + "=" + code();
    }
}
