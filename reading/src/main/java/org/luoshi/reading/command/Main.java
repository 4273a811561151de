package org.luoshi.reading.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.reading.PageReader;
import org.luoshi.reading.draft.Page;
import org.luoshi.reading.json.Listing;
import org.luoshi.reading.json.PageJson;

/** {@code ./luoshi read FILE [--json]} and {@code ./luoshi bench read [DIR]}. */
public final class Main {
    private static final String USAGE = "./luoshi read FILE [--json]\n./luoshi bench read [DIR]";

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        var places = new ArrayList<>(arguments);
        boolean json = places.remove("--json");
        String command = places.isEmpty() ? "" : places.removeFirst();
        if (places.size() > 1 || places.stream().anyMatch(place -> place.startsWith("--"))) {
            return wrongUse(err);
        }
        try {
            if (command.equals("bench") && !json) {
                return Bench.run(places.isEmpty() ? Bench.pages() : Path.of(places.getFirst()), out);
            }
            return command.equals("read") && places.size() == 1
                    ? read(Path.of(places.getFirst()), json, out)
                    : wrongUse(err);
        } catch (NoSuchFileException e) {
            err.println("没有这个文件 / no such file: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("读写失败 / cannot read or write: " + e.getMessage());
            return 1;
        }
    }

    private static int read(Path file, boolean json, PrintStream out) throws IOException {
        Page page = PageReader.read(PageReader.decode(Files.readAllBytes(file)));
        out.print(json ? PageJson.write(page) : Listing.of(page));
        return 0;
    }

    private static int wrongUse(PrintStream err) {
        err.println(USAGE);
        return 1;
    }
}
