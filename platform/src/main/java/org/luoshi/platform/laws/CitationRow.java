package org.luoshi.platform.laws;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.cite.Citation;
import org.luoshi.lawtext.cite.CitationKind;
import org.luoshi.lawtext.cite.CitationReader;
import org.luoshi.lawtext.cite.Place;
import org.luoshi.lawtext.cite.Target;
import org.luoshi.lawtext.library.Renumberings;
import org.luoshi.lawtext.library.Resolver;
import org.luoshi.lawtext.parse.Parsed;
import org.luoshi.platform.laws.intake.TitleKey;

/**
 * One citation as the library keeps it (引用), in the provision it stands in.
 *
 * @param place of the provision
 * @param words as printed
 * @param status of a citation of the text itself; others are looked up in the library
 */
record CitationRow(int place, Citation citation, Target target, String words, String status) {
    /** Not looked up yet. */
    private static final String OPEN = "OPEN";

    private static final LocalDate ANY = LocalDate.EPOCH;

    /** The citations of a text that stand in one of its provisions and point to something. */
    static List<CitationRow> of(Parsed parsed, List<ProvisionRow> provisions) {
        String source = parsed.source().characters();
        var within = new Resolver(parsed.text(), null, _ -> List.of(), new Renumberings());
        return CitationReader.read(parsed).stream()
                .filter(citation -> citation.kind() != CitationKind.HISTORY)
                .flatMap(citation -> row(citation, source, provisions, within).stream())
                .toList();
    }

    private static Optional<CitationRow> row(
            Citation citation, String source, List<ProvisionRow> provisions, Resolver within) {
        Target target = citation.target();
        ProvisionRow provision = at(citation.span().start(), provisions);
        return target == null || provision == null
                ? Optional.empty()
                : Optional.of(new CitationRow(
                        provision.place(),
                        citation,
                        target,
                        citation.span().of(source),
                        isOwn(citation, target) ? MeantWorks.status(within.resolve(target, ANY)) : OPEN));
    }

    /** The provision an offset of the source lies in, by halving. */
    private static @Nullable ProvisionRow at(int offset, List<ProvisionRow> provisions) {
        int low = 0;
        int high = provisions.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            ProvisionRow row = provisions.get(middle);
            if (offset < row.start()) {
                high = middle - 1;
            } else if (offset >= row.end()) {
                low = middle + 1;
            } else {
                return row;
            }
        }
        return null;
    }

    /** {@code OWN} for the text itself, else as the citation is written. */
    String kind() {
        return own() ? "OWN" : citation.kind().name();
    }

    /** Whether it is of the text itself; what a text repeals never is. */
    boolean own() {
        return isOwn(citation, target);
    }

    private static boolean isOwn(Citation citation, Target target) {
        return target.text().own() && citation.kind() != CitationKind.REPEAL;
    }

    String key() {
        return own() ? "" : TitleKey.of(target.text().title());
    }

    /** The last place of a run; the place itself where there is no run. */
    Place last() {
        return Objects.requireNonNullElse(target.to(), target.from());
    }
}
