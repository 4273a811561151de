package org.luoshi.lawtext.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Arguments as typed, parted into what is named by its place and what by {@code --name}.
 *
 * <p>Example: {@code Arguments.read(List.of("laws", "--threads", "2"), Set.of("--json"), Set.of("--threads"))}.
 */
final class Arguments {
    private final List<String> places = new ArrayList<>();
    private final Set<String> flags = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();

    /**
     * Reads them.
     *
     * @param known options without a value
     * @param valued options whose value follows, or stands after {@code =}
     * @throws WrongUse when an option is neither, or a value is missing
     */
    static Arguments read(List<String> arguments, Set<String> known, Set<String> valued) {
        var read = new Arguments();
        var rest = new ArrayList<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.removeFirst();
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String name = equals > 0 ? argument.substring(0, equals) : argument;
            if (equals < 0 && known.contains(name)) {
                read.flags.add(name);
            } else if (valued.contains(name)) {
                read.values.put(name, equals > 0 ? argument.substring(equals + 1) : next(rest, name));
            } else if (argument.startsWith("--")) {
                throw new WrongUse("不认识 / unknown option: " + argument);
            } else {
                read.places.add(argument);
            }
        }
        return read;
    }

    private static String next(List<String> rest, String name) {
        if (rest.isEmpty()) {
            throw new WrongUse(name + " 后面缺少值 / " + name + " needs a value");
        }
        return rest.removeFirst();
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    @Nullable
    String value(String name) {
        return values.get(name);
    }

    String value(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** A whole number from 1, or {@code otherwise} when it is not given. */
    int count(String name, int otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw new WrongUse(name + " 需要正整数 / needs a whole number from 1: " + value);
        }
        return Integer.parseInt(value);
    }

    /** What stands at the places, which must be exactly so many. */
    List<String> places(int count) {
        if (places.size() != count) {
            throw new WrongUse("需要 " + count + " 个文件或目录 / needs " + count + " file or folder names");
        }
        return List.copyOf(places);
    }

    /** The only place, a file or folder that is there. */
    Path existing() throws IOException {
        Path path = Path.of(places(1).getFirst());
        if (!Files.exists(path)) {
            throw new IOException("没有这个文件或目录 / no such file or folder: " + path);
        }
        return path;
    }
}
