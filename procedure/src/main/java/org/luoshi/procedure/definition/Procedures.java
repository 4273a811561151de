package org.luoshi.procedure.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Item;
import org.luoshi.procedure.yaml.Problem;
import org.luoshi.procedure.yaml.Where;
import org.luoshi.procedure.yaml.YamlText;

/**
 * Loads the procedures of a city (程序的读取): {@code procedures/} → every procedure in every place, or every problem.
 *
 * <p>Example: {@code suggestions/handling.yaml} with {@code profiles/qingdao.yaml} → {@code suggestions/handling} as
 * 青岛 runs it. Files under {@code calendar/}, the rules of a body ({@code *.rules.yaml}) and those of reminding ({@code
 * reminders.yaml}) are not read here.
 */
public final class Procedures {
    private Procedures() {}

    /** What loading gives: everything, or what must be corrected. */
    public sealed interface Result {}

    /**
     * All procedures, checked.
     *
     * @param profiles by id; {@code national} is always there
     * @param procedures procedure id → profile id → the procedure in that place
     */
    public record Loaded(Map<String, Profile> profiles, Map<String, Map<String, Procedure>> procedures)
            implements Result {

        /** The procedure in a place; a place that changes nothing runs the base. */
        public Optional<Procedure> procedure(String id, String profile) {
            return Optional.ofNullable(procedures.get(id)).map(places -> places.get(profile));
        }

        /** The place people mean by this name. */
        public Optional<Profile> profile(String name) {
            return profiles.values().stream()
                    .filter(profile -> profile.answersTo(name))
                    .findFirst();
        }
    }

    /** What must be corrected, by file and line; never empty. */
    public record Problems(List<Problem> problems) implements Result {}

    /** Loads a directory. */
    public static Result load(Path directory) {
        var faults = new Faults();
        var bases = new LinkedHashMap<String, Item.Mapping>();
        var places = new ArrayList<ProfileReader.Draft>();
        for (var file : files(directory, faults)) {
            var name = directory.relativize(file).toString().replace('\\', '/');
            YamlText.read(file, name, faults).ifPresent(tree -> {
                if (name.startsWith("profiles/")) {
                    places.add(ProfileReader.read(tree, faults));
                } else {
                    file(tree, name, bases, faults);
                }
            });
        }
        return assemble(bases, places, faults);
    }

    /** Loads one procedure from its text, in the national base alone. */
    public static Result load(String text, String fileName) {
        var faults = new Faults();
        return one(YamlText.read(text, fileName, faults), faults);
    }

    /** Loads one procedure from its file, in the national base alone. */
    public static Result loadFile(Path file) {
        var faults = new Faults();
        return one(YamlText.read(file, file.toString().replace('\\', '/'), faults), faults);
    }

    private static Result one(Optional<Item.Mapping> tree, Faults faults) {
        var bases = new LinkedHashMap<String, Item.Mapping>();
        tree.ifPresent(
                read -> bases.put(Optional.ofNullable(ProcedureReader.id(read)).orElse(""), read));
        return assemble(bases, List.of(), faults);
    }

    private static List<Path> files(Path directory, Faults faults) {
        try (var walk = Files.walk(directory)) {
            var files = walk.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !directory.relativize(file).startsWith("calendar"))
                    .filter(file -> !file.toString().endsWith(".rules.yaml"))
                    .filter(file -> !file.equals(directory.resolve("reminders.yaml")))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                faults.add(
                        new Where(directory.toString(), 1, 1, ""),
                        "目录中没有程序",
                        "the directory holds no procedure",
                        "检查路径",
                        "Check the path");
            }
            return files;
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

    private static void file(Item.Mapping tree, String name, Map<String, Item.Mapping> bases, Faults faults) {
        var expected = name.substring(0, name.length() - ".yaml".length());
        var id = ProcedureReader.id(tree);
        if (id != null && !id.equals(expected)) {
            faults.add(
                    tree.where(),
                    "程序名“%s”与文件路径不符".formatted(id),
                    "the procedure calls itself “%s”, its file says otherwise".formatted(id),
                    "写procedure: " + expected,
                    "Write procedure: " + expected);
        }
        bases.put(expected, tree);
    }

    private static Result assemble(Map<String, Item.Mapping> bases, List<ProfileReader.Draft> places, Faults faults) {
        var profiles = ProfileReader.profiles(places, bases.keySet(), faults);
        var procedures = new LinkedHashMap<String, Map<String, Procedure>>();
        bases.forEach((id, tree) -> procedures.put(id, inEveryPlace(id, tree, places, faults)));
        return faults.none() ? new Loaded(Map.copyOf(profiles), Map.copyOf(procedures)) : new Problems(faults.all());
    }

    private static Map<String, Procedure> inEveryPlace(
            String id, Item.Mapping tree, List<ProfileReader.Draft> places, Faults faults) {
        var procedures = new LinkedHashMap<String, Procedure>();
        var own = new Faults();
        var base = ProcedureReader.read(tree, Overlay.none(), Profile.NATIONAL, own);
        faults.addAll(own);
        procedures.put(Profile.NATIONAL, base);
        for (var place : places) {
            var overlay = place.overlays().get(id);
            if (overlay == null) {
                procedures.put(place.id(), base);
            } else if (own.none()) {
                procedures.put(place.id(), ProcedureReader.read(tree, overlay, place.id(), faults));
            } else {
                overlay.over(tree, faults);
            }
        }
        return Map.copyOf(procedures);
    }
}
