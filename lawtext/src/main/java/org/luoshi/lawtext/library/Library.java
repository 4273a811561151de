package org.luoshi.lawtext.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where works are looked up. A folder of texts is one ({@link FolderLibrary}); a database can be another. */
public interface Library {
    /**
     * The works with this title, with or without 中华人民共和国, in any width of punctuation.
     *
     * @param title a title as a citation gives it
     */
    List<Work> titled(String title);

    /** The one title that is a misprint away from a title it does not have; empty when it keeps no list of its titles. */
    default Optional<String> nearest(String title) {
        return Optional.empty();
    }

    /** The same library as it was known on a day: without the versions and repeals learnt later. */
    default Library asKnownOn(LocalDate day) {
        return title -> titled(title).stream()
                .map(work -> work.asKnownOn(day))
                .filter(work -> !work.versions().isEmpty())
                .toList();
    }
}
