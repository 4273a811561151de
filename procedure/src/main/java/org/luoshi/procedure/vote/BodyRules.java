package org.luoshi.procedure.vote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.LocalText;
import org.luoshi.procedure.definition.Words;

/**
 * How a body meets and decides (议事规则): the nation's rules and, laid over them, those of one place.
 *
 * <p>Example: {@code sessions/standing-committee} in 重庆: quorum and majority by 地方组织法 51, devices by 重庆's art. 44.
 */
public final class BodyRules {
    private static final String REMOTE = "remote";

    private final String id;
    private final Words title;
    private final String place;
    private final List<Layer> layers;
    private final @Nullable LocalText text;

    /** @param layers the place's own first, the nation's last */
    BodyRules(String id, Words title, String place, List<Layer> layers, @Nullable LocalText text) {
        this.id = id;
        this.title = title;
        this.place = place;
        this.layers = List.copyOf(layers);
        this.text = text;
    }

    /** {@code sessions/standing-committee}. */
    public String id() {
        return id;
    }

    public Words title() {
        return title;
    }

    /** Whose rules are laid over the base; {@code national} for the base alone. */
    public String place() {
        return place;
    }

    /** The place's text, to be shown with its caution. */
    public Optional<LocalText> text() {
        return Optional.ofNullable(text);
    }

    /** Every kind of thing the body votes on, as the file orders them. */
    public Set<String> kinds() {
        return national().kinds().keySet();
    }

    /** The rules of the day; empty before the oldest law that was read. */
    public Optional<OnDay> on(LocalDate day) {
        return first(layer -> layer.quorum(day)).map(quorum -> new OnDay(this, day, quorum));
    }

    /** The rules as they are on one day. */
    public record OnDay(BodyRules rules, LocalDate day, Quorum quorum) {
        /** How this kind is decided; empty for a kind the body does not vote on. */
        public Optional<KindRules> kind(VoteKind kind) {
            return rules.kind(kind, day);
        }

        /**
         * How members who are there by video vote; empty where no rule lets them.
         *
         * <p>Example: 重庆's rules of procedure, art. 44: by hands or in another way, not by the devices of the hall.
         */
        public Optional<Methods> remote() {
            return rules.first(layer -> layer.methods(REMOTE, day));
        }

        /** A number such as {@code plenary-speech} or {@code amendment-sponsors}. */
        public Optional<Limit> limit(String name) {
            return rules.first(layer -> layer.limit(name, day));
        }
    }

    private Optional<KindRules> kind(VoteKind kind, LocalDate day) {
        return Optional.ofNullable(national().kinds().get(kind.id()))
                .flatMap(names -> first(layer -> layer.majority(names.majority(), day))
                        .flatMap(majority -> first(layer -> layer.methods(names.methods(), day))
                                .map(methods -> new KindRules(
                                        kind, names.title(), majority, methods.allowed(), methods.basis()))));
    }

    private <T> Optional<T> first(Function<Layer, Optional<T>> rule) {
        return layers.stream().map(rule).flatMap(Optional::stream).findFirst();
    }

    private Layer national() {
        return layers.getLast();
    }
}
