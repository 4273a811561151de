package org.luoshi.platform.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** What programs write in addresses and bodies, read or refused by name, value and remedy (接口取值). */
public final class ApiValues {
    private ApiValues() {}

    /** Empty for an empty text. */
    public static Optional<LocalDate> day(String name, String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw unfit(name, text, "2026-05-01");
        }
    }

    public static UUID id(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unfit(name, text, "UUID");
        }
    }

    /** The constant of this name, in whatever case. */
    public static <E extends Enum<E>> E oneOf(Class<E> type, String name, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> unfit(
                        name,
                        text,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    /** Nothing of this name, or nothing that whoever asks may see. */
    public static ApiProblem unknown(String what, String name) {
        return new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "api.unknown", what, what, name);
    }

    private static ApiProblem unfit(String name, String text, String fit) {
        return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "UNFIT", "api.value", name, name, text, fit);
    }
}
