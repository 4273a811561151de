package org.luoshi.lawtext.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.cite.Outline;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.ProvisionNumber;

/**
 * A text of a work as it stood from one day on. Its articles are read when first asked for.
 *
 * <p>Example: of 示例法, the version made 2020-03-01 in force from 2020-07-01.
 */
public final class Version {
    private final LocalDate made;
    private final LocalDate inForce;
    private final LocalDate knownFrom;
    private final Supplier<List<Article>> source;
    private final @Nullable Supplier<Outline> places;
    private @Nullable List<Article> articles;
    private @Nullable Outline outline;

    /**
     * A version.
     *
     * @param made the day it was passed or amended
     * @param inForce its first day in force
     * @param knownFrom the day it became known to the library
     * @param source reads its articles
     */
    public Version(LocalDate made, LocalDate inForce, LocalDate knownFrom, Supplier<List<Article>> source) {
        this(made, inForce, knownFrom, source, null);
    }

    /** A version whose places are told without reading its articles. */
    public static Version outlined(LocalDate made, LocalDate inForce, Supplier<Outline> places) {
        return new Version(made, inForce, made, List::of, places);
    }

    private Version(
            LocalDate made,
            LocalDate inForce,
            LocalDate knownFrom,
            Supplier<List<Article>> source,
            @Nullable Supplier<Outline> places) {
        this.made = made;
        this.inForce = inForce;
        this.knownFrom = knownFrom;
        this.source = source;
        this.places = places;
    }

    public LocalDate made() {
        return made;
    }

    public LocalDate inForce() {
        return inForce;
    }

    public LocalDate knownFrom() {
        return knownFrom;
    }

    public synchronized List<Article> articles() {
        if (articles == null) {
            articles = source.get();
        }
        return articles;
    }

    /** The article with the number, as it reads in this version. */
    public Optional<Article> article(ProvisionNumber number) {
        return articles().stream().filter(a -> a.number().equals(number)).findFirst();
    }

    public synchronized Outline outline() {
        if (outline == null) {
            outline = places == null ? Outline.of(articles()) : places.get();
        }
        return outline;
    }

    Supplier<List<Article>> source() {
        return source;
    }
}
