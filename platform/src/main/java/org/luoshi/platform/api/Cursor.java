package org.luoshi.platform.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** A place in a list (列表位置): the values the last row is ordered by. Programs hand it back as it came. */
public record Cursor(List<String> values) {
    private static final String BETWEEN = "\n";

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor at(String... values) {
        return new Cursor(List.of(values));
    }

    /** As an address carries it. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, values).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The place a program names; empty at the beginning of a list.
     *
     * @param size how many values the list is ordered by
     * @throws ApiProblem for a text that is no place in such a list
     */
    public static Optional<Cursor> read(String text, int size) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String plain = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            List<String> values = List.of(plain.split(BETWEEN, -1));
            if (values.size() == size) {
                return Optional.of(new Cursor(values));
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // told below, like any other text that is no place
        }
        throw wrong(text);
    }

    /** What is said to a text that is no place. */
    public static ApiProblem wrong(String text) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, "CURSOR", "api.cursor", "cursor", text);
    }
}
