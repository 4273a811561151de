package org.luoshi.procedure.vote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.procedure.definition.Profile;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Item;
import org.luoshi.procedure.yaml.Problem;
import org.luoshi.procedure.yaml.Where;
import org.luoshi.procedure.yaml.YamlText;

/** Loads the rules of every body (议事规则的读取): {@code procedures/sessions/*.rules.yaml} → rules, or every problem. */
public final class RuleBook {
    private static final String ENDING = ".rules.yaml";

    private RuleBook() {}

    /** What loading gives: everything, or what must be corrected. */
    public sealed interface Result {}

    /**
     * All rules, checked.
     *
     * @param bodies id of the body → place → its rules there; {@code national} is always there
     */
    public record Loaded(Map<String, Map<String, BodyRules>> bodies) implements Result {
        /** The rules of a body in a place; a place that changes nothing follows the nation. */
        public Optional<BodyRules> rules(String id, String place) {
            return Optional.ofNullable(bodies.get(id))
                    .map(places -> places.getOrDefault(place, places.get(Profile.NATIONAL)));
        }
    }

    /** What must be corrected, by file and line; never empty. */
    public record Problems(List<Problem> problems) implements Result {}

    /** Loads a directory and those below it. */
    public static Result load(Path directory) {
        var faults = new Faults();
        var bodies = new LinkedHashMap<String, Map<String, BodyRules>>();
        for (var file : files(directory, faults)) {
            var name = directory.relativize(file).toString().replace('\\', '/');
            YamlText.read(file, name, faults).ifPresent(tree -> read(tree, name, bodies, faults));
        }
        return result(bodies, faults);
    }

    /** Loads one body's rules from their text. */
    public static Result load(String text, String name) {
        var faults = new Faults();
        var bodies = new LinkedHashMap<String, Map<String, BodyRules>>();
        YamlText.read(text, name, faults).ifPresent(tree -> read(tree, name, bodies, faults));
        return result(bodies, faults);
    }

    private static void read(
            Item.Mapping tree, String name, Map<String, Map<String, BodyRules>> bodies, Faults faults) {
        var id = name.replace(ENDING, "");
        bodies.put(id, new RulesReader(faults).read(tree, id));
    }

    private static Result result(Map<String, Map<String, BodyRules>> bodies, Faults faults) {
        return faults.none() ? new Loaded(Map.copyOf(bodies)) : new Problems(faults.all());
    }

    private static List<Path> files(Path directory, Faults faults) {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            faults.add(
                    new Where(directory.toString(), 1, 1, ""),
                    "读不了这个目录",
                    "the directory cannot be read",
                    "检查路径和读取权限",
                    "Check the path and whether it may be read");
            return List.of();
        }
    }
}
