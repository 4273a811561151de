package org.luoshi.lawtext.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.cite.Citation;
import org.luoshi.lawtext.cite.Cited;
import org.luoshi.lawtext.cite.Outline;
import org.luoshi.lawtext.cite.Place;
import org.luoshi.lawtext.cite.Target;
import org.luoshi.lawtext.library.Resolution.Missing;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.ProvisionNumber;

/**
 * Finds what the citations of one text mean on a day.
 *
 * <p>Example: a regulation of 2010 cites 《示例法》第二十条; 示例法 was revised in 2023 and what stood in article 20 stands in
 * article 25 now. On a day of 2024 the answer is {@link Resolution.Moved} to 第二十五条.
 */
public final class Resolver {
    private final Library library;
    private final Map<String, Outline> own;
    private final @Nullable LocalDate written;
    private final Renumberings renumberings;

    /**
     * For the citations of a text.
     *
     * @param text the citing text
     * @param written the day it was made, or null when that is not known; then nothing is taken for moved
     * @param library where other texts are looked up
     * @param renumberings what was found before, to be shared between texts
     */
    public Resolver(LegalText text, @Nullable LocalDate written, Library library, Renumberings renumberings) {
        this.own = Outline.byTitle(text);
        this.written = written;
        this.library = library;
        this.renumberings = renumberings;
    }

    private Resolver(Library library) {
        this.own = Map.of();
        this.written = null;
        this.library = library;
        this.renumberings = new Renumberings();
    }

    /** For targets in other texts than the citing one, whatever text that is. */
    public static Resolver ofOthers(Library library) {
        return new Resolver(library);
    }

    /** What the citation means on the day. */
    public Resolution resolve(Citation citation, LocalDate day) {
        Target target = citation.target();
        return target == null ? new Resolution.PointsNowhere() : resolve(target, day);
    }

    /** What the target means on the day. */
    public Resolution resolve(Target target, LocalDate day) {
        Outline outline = target.text().own() ? own.get(target.text().title()) : null;
        if (outline == null) {
            return inLibrary(target, day);
        }
        Resolution here = place(target, outline, null, null, target.text().title());
        boolean elsewhere = here instanceof Resolution.NoSuchPlace lacking && lacking.missing() == Missing.ARTICLE;
        Resolution there = elsewhere ? inLibrary(target, day) : here;
        return there instanceof Resolution.Exact ? there : here;
    }

    private Resolution inLibrary(Target target, LocalDate day) {
        List<Work> works = works(target.text());
        if (works.isEmpty()) {
            String title = target.text().title();
            return new Resolution.UnknownTitle(title, library.nearest(title).orElse(null));
        }
        List<Work> inForce =
                works.stream().filter(work -> work.inForceOn(day).isPresent()).toList();
        if (inForce.size() > 1) {
            return new Resolution.Ambiguous(target.text().title(), inForce);
        }
        return inForce.isEmpty() ? notInForce(works, day) : in(inForce.getFirst(), target, day);
    }

    /** The works with the title; of several, those that the maker and the date in the citation fit. */
    private List<Work> works(Cited cited) {
        List<Work> works = library.titled(cited.title());
        if (works.isEmpty() && !cited.maker().isEmpty()) {
            works = library.titled(cited.maker() + cited.title());
        }
        List<Work> byDate =
                works.stream().filter(work -> isOf(work, cited.date())).toList();
        List<Work> byMaker =
                works.stream().filter(work -> isBy(work, cited.maker())).toList();
        return !byDate.isEmpty() ? byDate : byMaker.isEmpty() ? works : byMaker;
    }

    private static boolean isOf(Work work, @Nullable LocalDate date) {
        return date != null
                && work.versions().stream()
                        .anyMatch(version ->
                                version.made().equals(date) || version.inForce().equals(date));
    }

    private static boolean isBy(Work work, String maker) {
        return !maker.isEmpty()
                && (work.maker().contains(maker) || (!work.maker().isEmpty() && maker.contains(work.maker())));
    }

    private static Resolution notInForce(List<Work> works, LocalDate day) {
        Work last = works.getLast();
        Work.Repeal repeal = last.repeal();
        return repeal != null && last.isRepealedOn(day)
                ? new Resolution.Repealed(last, last.title(), repeal)
                : new Resolution.NotYetInForce(
                        last, last.title(), last.versions().getFirst().inForce());
    }

    private Resolution in(Work work, Target target, LocalDate day) {
        Version version = work.inForceOn(day).orElseThrow();
        Optional<Version> meant = written == null ? Optional.empty() : work.begunBy(written);
        if (meant.isPresent() && meant.get() != version && target.from().namesArticle()) {
            ProvisionNumber number = target.from().article();
            ProvisionNumber now = renumberings.now(meant.get(), version, number);
            if (now != null && !now.equals(number)) {
                return new Resolution.Moved(
                        work,
                        work.title(),
                        version.made(),
                        target.from(),
                        target.from().withArticle(now));
            }
        }
        return target.from().namesArticle()
                ? place(target, version.outline(), work, version.made(), work.title())
                : new Resolution.Exact(work, work.title(), version.made(), target.from(), target.to());
    }

    private static Resolution place(
            Target target, Outline outline, @Nullable Work work, @Nullable LocalDate version, String title) {
        for (Place place : target.to() == null ? List.of(target.from()) : List.of(target.from(), target.to())) {
            Missing missing = Places.missing(outline, place);
            if (missing != null) {
                return new Resolution.NoSuchPlace(work, title, place, missing);
            }
        }
        return new Resolution.Exact(work, title, version, target.from(), target.to());
    }
}
