package org.luoshi.platform.files;

import java.util.Optional;
import java.util.UUID;

/** Identity of one file as somebody attached it; the same content attached twice has two. */
public record FileId(UUID value) {
    public static FileId random() {
        return new FileId(UUID.randomUUID());
    }

    /** The id written so; empty when the text is no id. */
    public static Optional<FileId> read(String text) {
        try {
            return Optional.of(new FileId(UUID.fromString(text.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where it is downloaded. */
    public String href() {
        return "/files/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
