package org.luoshi.platform.site;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The address of a list with its filters (列表地址), from which links to its other pages and orders are made. */
public record Query(String path, Map<String, List<String>> params) {
    public static Query of(HttpServletRequest request) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        UriComponentsBuilder.fromPath("/")
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .keySet()
                .forEach(key -> params.put(key, values(request, key)));
        return new Query(request.getRequestURI(), params);
    }

    /** An address written down, as {@link #href} writes one; what cannot be read in it has no parameters. */
    public static Query read(String address) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        Map<String, List<String>> params = new LinkedHashMap<>();
        try {
            for (String pair : (mark < 0 ? "" : address.substring(mark + 1)).split("&", -1)) {
                int is = pair.indexOf('=');
                if (is > 0) {
                    params.computeIfAbsent(decode(pair.substring(0, is)), _ -> new ArrayList<>())
                            .add(decode(pair.substring(is + 1)));
                }
            }
        } catch (IllegalArgumentException e) {
            return new Query(path, Map.of());
        }
        return new Query(path, params);
    }

    private static List<String> values(HttpServletRequest request, String key) {
        String[] values = request.getParameterValues(key);
        return values == null ? List.of() : List.of(values);
    }

    /** Empty when it is not there. */
    public String first(String key) {
        List<String> values = params.getOrDefault(key, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The same address with one value changed; an empty value takes the parameter out. */
    public Query with(String key, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(params);
        if (value.isEmpty()) {
            changed.remove(key);
        } else {
            changed.put(key, List.of(value));
        }
        return new Query(path, changed);
    }

    /** What a form must carry to keep this address, its own fields left out. */
    public List<Map.Entry<String, String>> pairs() {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        params.forEach((key, values) -> values.forEach(value -> pairs.add(Map.entry(key, value))));
        return pairs;
    }

    public String href() {
        String tail = pairs().stream()
                .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                .collect(joining("&"));
        return tail.isEmpty() ? path : path + "?" + tail;
    }

    private static String decode(String text) {
        return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
