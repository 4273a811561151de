package org.luoshi.platform.figures;

import java.util.regex.Pattern;

/** The name of a figure for good: {@code suggestions.tabled}; the context first, then what is counted. */
public record FigureId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z-]*(\\.[a-z0-9-]+)+");

    public FigureId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a figure id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
