package org.luoshi.procedure.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Labels;
import org.luoshi.procedure.definition.LocalText;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Fields;
import org.luoshi.procedure.yaml.Item;

/** Reads the versions of a rule, each with its days and its basis, and checks that no two hold on one day. */
final class VersionReader {
    private static final Share HALF = new Share(new Fraction(1, 2), true);
    private static final Map<String, Base> BASES = Map.of("all-members", Base.ALL_MEMBERS, "present", Base.PRESENT);

    private final @Nullable LocalText text;
    private final Faults faults;

    /** @param text the place's text: its rules may name the article alone and begin when the text came into force */
    VersionReader(@Nullable LocalText text, Faults faults) {
        this.text = text;
        this.faults = faults;
    }

    List<Dated<Quorum>> quorum(Item section) {
        return versions(section, (fields, basis) -> new Quorum(share(fields), basis));
    }

    List<Dated<Majority>> majority(Item section) {
        return versions(section, (fields, basis) -> new Majority(base(fields), share(fields), basis));
    }

    List<Dated<Methods>> methods(Item section) {
        return versions(section, (fields, basis) -> new Methods(allowed(fields), basis));
    }

    List<Dated<Limit>> limit(Item section) {
        return versions(section, (fields, basis) -> limit(fields, basis));
    }

    private <T> List<Dated<T>> versions(Item section, BiFunction<Fields, @Nullable Basis, T> read) {
        var versions = new ArrayList<Dated<T>>();
        for (var item : Fields.list(section)) {
            var fields = Fields.of(item, faults);
            var basis = basis(fields);
            var version = new Dated<>(
                    read.apply(fields, basis),
                    from(fields),
                    fields.optionalDate("until").orElse(null));
            fields.close();
            if (!versions.isEmpty()) {
                sequence(versions.getLast(), version, item);
            }
            versions.add(version);
        }
        return List.copyOf(versions);
    }

    private LocalDate from(Fields fields) {
        return text == null ? fields.date("from") : fields.optionalDate("from").orElse(text.inForce());
    }

    /** The source a rule names for itself; else its article in the place's own text. */
    private @Nullable Basis basis(Fields fields) {
        var own = fields.optional("basis");
        if (own.isPresent()) {
            return Labels.basis(own.get(), faults);
        }
        return text == null ? null : new Basis(text.law(), text.version(), fields.text("article"));
    }

    private Base base(Fields fields) {
        var of = fields.text("of");
        if (!of.isEmpty() && !BASES.containsKey(of)) {
            faults.unknown(fields.where(), "基数", "base", of, BASES.keySet());
        }
        return BASES.getOrDefault(of, Base.ALL_MEMBERS);
    }

    private Share share(Fields fields) {
        var more = fields.optionalText("more-than");
        var least = fields.optionalText("at-least");
        var written = more.or(() -> least);
        if (written.isEmpty() || (more.isPresent() && least.isPresent())) {
            return badShare(fields);
        }
        return Fraction.read(written.get())
                .map(fraction -> new Share(fraction, more.isPresent()))
                .orElseGet(() -> badShare(fields));
    }

    private Share badShare(Fields fields) {
        faults.add(
                fields.where(),
                "没有说明比例",
                "no share is given",
                "写more-than: 1/2（过半数）或者at-least: 2/3（三分之二以上），只写一个",
                "Write more-than: 1/2 or at-least: 2/3, and only one of them");
        return HALF;
    }

    private List<BallotMethod> allowed(Fields fields) {
        var known = BallotMethod.byCode();
        var methods = new ArrayList<BallotMethod>();
        for (var name : fields.texts("allowed")) {
            var method = known.get(name.value());
            if (method == null) {
                faults.unknown(name.where(), "表决方式", "ballot method", name.value(), known.keySet());
            } else {
                methods.add(method);
            }
        }
        if (methods.isEmpty()) {
            faults.add(
                    fields.where(),
                    "没有表决方式",
                    "no ballot method",
                    "补上allowed: […]",
                    "Add allowed: […], the prescribed one first");
            methods.add(BallotMethod.HANDS);
        }
        return List.copyOf(methods);
    }

    private Limit limit(Fields fields, @Nullable Basis basis) {
        for (var unit : Limit.Unit.values()) {
            var key = unit.name().toLowerCase(Locale.ROOT);
            if (fields.optional(key).isPresent()) {
                return new Limit(fields.number(key, 1, 1), unit, basis);
            }
        }
        faults.add(
                fields.where(),
                "没有数字",
                "no number is given",
                "写minutes、members、days、months或者times",
                "Write minutes, members, days, months or times");
        return new Limit(1, Limit.Unit.MEMBERS, basis);
    }

    private void sequence(Dated<?> before, Dated<?> version, Item item) {
        if (before.until() == null || !before.until().isBefore(version.from())) {
            faults.add(
                    item.where(),
                    "与前一条规则的有效期重叠（%s起）".formatted(version.from()),
                    "overlaps the rule before it (from %s)".formatted(version.from()),
                    "前一条写until: %s".formatted(version.from().minusDays(1)),
                    "End the rule before with until: %s"
                            .formatted(version.from().minusDays(1)));
        }
    }
}
