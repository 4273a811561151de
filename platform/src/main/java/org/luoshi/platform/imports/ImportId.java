package org.luoshi.platform.imports;

import java.util.Optional;
import java.util.UUID;

/** Identity of one import. */
public record ImportId(UUID value) {
    public static ImportId random() {
        return new ImportId(UUID.randomUUID());
    }

    /** The id written so; empty when the text is no id. */
    public static Optional<ImportId> read(String text) {
        try {
            return Optional.of(new ImportId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String href() {
        return "/imports/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
