package org.luoshi.lawtext.cite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Draws the passages of the judged samples, the same ones each time: a branch of the corpus, a file of it, a line of that.
 * Nine lines of ten hold something that looks like a citation; the tenth is any line. The second sample leaves out what is
 * in the first.
 *
 * <p>Prints them with their place, for a person to read and judge: {@code java JudgedPassages.java CORPUS/laws first}.
 */
final class JudgedPassages {
    /** A line of a file, both counted from 0. */
    record Passage(String file, int line) {}

    /** A sample: its seed and how many passages it has. */
    private record Sample(long seed, int count) {}

    private static final Sample FIRST = new Sample(20_250_701, 290);
    private static final Sample SECOND = new Sample(20_261_127, 170);
    private static final int LONGEST = 900;
    private static final Pattern LOOKS_LIKE_ONE =
            Pattern.compile("《|第[〇零一二三四五六七八九十百千0-9]+[条款项章节]|前[一二两三四五]?[款条项]|本条第|上款|以下简称");

    private JudgedPassages() {}

    private static List<Passage> draw(Path laws, Sample sample, List<Passage> without) throws IOException {
        var branches = new TreeMap<String, List<Path>>();
        try (Stream<Path> walk = Files.walk(laws)) {
            walk.filter(f -> f.toString().endsWith(".md"))
                    .sorted()
                    .forEach(f -> branches.computeIfAbsent(
                                    laws.relativize(f).getName(0).toString(), _ -> new ArrayList<>())
                            .add(f));
        }
        var names = List.copyOf(branches.keySet());
        var random = new Random(sample.seed());
        var drawn = new LinkedHashSet<Passage>();
        while (drawn.size() < sample.count()) {
            List<Path> files = branches.getOrDefault(names.get(random.nextInt(names.size())), List.of());
            Path file = files.get(random.nextInt(files.size()));
            List<Integer> lines = lines(Files.readString(file), random.nextInt(10) == 0);
            if (!lines.isEmpty()) {
                var passage = new Passage(laws.relativize(file).toString(), lines.get(random.nextInt(lines.size())));
                if (!without.contains(passage)) {
                    drawn.add(passage);
                }
            }
        }
        return List.copyOf(drawn);
    }

    private static List<Integer> lines(String text, boolean any) {
        var found = new ArrayList<Integer>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean fits = !lines[i].isBlank() && !lines[i].startsWith("#") && lines[i].length() <= LONGEST;
            String words = lines[i].replaceFirst("^第[^条 ]{1,9}条(之[一二三四五六七八九十]+)?[ 　]", "");
            if (fits && (any || LOOKS_LIKE_ONE.matcher(words).find())) {
                found.add(i);
            }
        }
        return found;
    }

    public static void main(String[] arguments) throws IOException {
        Path laws = Path.of(arguments[0]);
        List<Passage> first = draw(laws, FIRST, List.of());
        int number = 0;
        for (Passage passage : arguments[1].equals("first") ? first : draw(laws, SECOND, first)) {
            String[] lines = Files.readString(laws.resolve(passage.file())).split("\n", -1);
            System.out.println("\n@" + number++ + " " + passage.file() + ":" + passage.line());
            int from = passage.line();
            while (from > 0 && passage.line() - from < 24 && !lines[from].startsWith("第")) {
                from--;
            }
            for (int i = from; i < passage.line(); i++) {
                if (!lines[i].isBlank()) {
                    System.out.println("    . " + lines[i].substring(0, Math.min(28, lines[i].length())));
                }
            }
            System.out.println(lines[passage.line()]);
        }
    }
}
