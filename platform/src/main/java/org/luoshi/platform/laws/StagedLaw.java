package org.luoshi.platform.laws;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.Shelf.Place;
import org.luoshi.platform.laws.intake.FileReader;
import org.luoshi.platform.laws.intake.FileText;
import org.luoshi.platform.laws.intake.IncomingFile;

/**
 * A file of a batch, read and placed (已判定文件).
 *
 * @param law null when nothing can be made of the file
 */
record StagedLaw(
        int place,
        String name,
        long bytes,
        String sha256,
        String format,
        @Nullable String text,
        @Nullable ReadLaw law,
        Verdict verdict,
        List<Reason> reasons,
        @Nullable Place shelved) {

    /** Oldest text first, so that a work begins with its first text whatever the order of the files. */
    static final Comparator<StagedLaw> OLDEST_FIRST = Comparator.comparing(
            (StagedLaw staged) ->
                    staged.law == null ? null : staged.law.facts().days().version(),
            Comparator.nullsFirst(Comparator.naturalOrder()));

    static StagedLaw read(int place, IncomingFile file) {
        String sha256 = Sha256.of(file.bytes());
        return switch (FileReader.read(file)) {
            case FileText.Words(String characters, String format) ->
                of(place, file.name(), file.bytes().length, sha256, format, characters);
            case FileText.Refused(var reason, String detail) ->
                new StagedLaw(
                        place,
                        file.name(),
                        file.bytes().length,
                        sha256,
                        "",
                        null,
                        null,
                        Verdict.REFUSED,
                        List.of(new Reason(reason, detail)),
                        null);
        };
    }

    static StagedLaw of(int place, String name, long bytes, String sha256, String format, String characters) {
        ReadLaw law = ReadLaw.of(characters, name);
        return new StagedLaw(place, name, bytes, sha256, format, characters, law, Verdict.WORK, law.reasons(), null);
    }

    /** The same file where the shelf put it. */
    StagedLaw on(Shelf shelf) {
        if (law == null) {
            return this;
        }
        Place found = shelf.put(law);
        List<Reason> all =
                Stream.concat(reasons.stream(), found.reasons().stream()).toList();
        return new StagedLaw(place, name, bytes, sha256, format, text, law, found.verdict(), all, found);
    }

    boolean suspicious() {
        return verdict != Verdict.REFUSED && verdict != Verdict.SAME && !reasons.isEmpty();
    }
}
