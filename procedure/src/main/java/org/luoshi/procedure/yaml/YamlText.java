package org.luoshi.procedure.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one YAML document into an {@link Item.Mapping}; whatever is wrong becomes a problem, never an exception. */
public final class YamlText {
    private static final int MAX_DEPTH = 40;
    private static final int MAX_BYTES = 2_000_000;

    private YamlText() {}

    /** Reads a file; {@code name} is how problems call it. */
    public static Optional<Item.Mapping> read(Path file, String name, Faults faults) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                faults.add(start(name), "文件过大", "the file is too large", "一份程序不超过2 MB", "A procedure stays under 2 MB");
                return Optional.empty();
            }
            return decode(Files.readAllBytes(file), name, faults).flatMap(text -> read(text, name, faults));
        } catch (IOException e) {
            faults.add(
                    start(name),
                    "读不了这个文件：" + e.getMessage(),
                    "the file cannot be read: " + e.getMessage(),
                    "检查文件是否存在、是否有读取权限",
                    "Check that it exists and may be read");
            return Optional.empty();
        }
    }

    /** Reads a text; {@code name} is how problems call it. */
    public static Optional<Item.Mapping> read(String text, String name, Faults faults) {
        var settings = LoadSettings.builder().setLabel(name).setUseMarks(true).build();
        try {
            if (tooDeep(settings, text, name, faults)) {
                return Optional.empty();
            }
            return new Compose(settings)
                    .composeString(text)
                    .flatMap(node -> root(node, name, faults))
                    .or(() -> {
                        if (faults.none()) {
                            faults.add(
                                    start(name), "文件是空的", "the file is empty", "写入内容，或者删除这个文件", "Fill it or delete it");
                        }
                        return Optional.empty();
                    });
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark().or(e::getContextMark);
            syntax(mark.map(m -> at(m, name)).orElse(start(name)), e.getProblem(), faults);
        } catch (YamlEngineException e) {
            syntax(start(name), firstLine(String.valueOf(e.getMessage())), faults);
        }
        return Optional.empty();
    }

    private static Optional<Item.Mapping> root(Node node, String name, Faults faults) {
        var item = new Tree(name, faults).item(node, "");
        if (item instanceof Item.Mapping mapping) {
            return Optional.of(mapping);
        }
        if (item instanceof Item.Text text && text.value().isEmpty()) {
            return Optional.empty();
        }
        faults.add(
                item.where(),
                "文件最外层应当是键值表，现在是" + item.kindZh(),
                "the file must be a mapping, it is " + item.kindEn(),
                "以“procedure: …”开头",
                "Begin with “procedure: …”");
        return Optional.empty();
    }

    private static boolean tooDeep(LoadSettings settings, String text, String name, Faults faults) {
        int depth = 0;
        for (var event : new Parse(settings).parseString(text)) {
            if (event.getEventId() == Event.ID.MappingStart || event.getEventId() == Event.ID.SequenceStart) {
                depth++;
            } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
                depth--;
            }
            if (depth > MAX_DEPTH) {
                var where = event.getStartMark().map(mark -> at(mark, name)).orElse(start(name));
                faults.add(where, "嵌套太深", "nested too deeply", "不超过40层", "Stay under 40 levels");
                return true;
            }
        }
        return false;
    }

    private static Optional<String> decode(byte[] bytes, String name, Faults faults) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            out.flip();
            int line = 1 + (int) out.chars().filter(c -> c == '\n').count();
            faults.add(
                    new Where(name, line, 1, ""),
                    "不是UTF-8编码",
                    "the file is not UTF-8",
                    "另存为UTF-8（可能现在是GB18030）",
                    "Save it as UTF-8 (it may be GB18030 now)");
            return Optional.empty();
        }
        var text = out.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static void syntax(Where where, String problem, Faults faults) {
        faults.add(
                where,
                "YAML语法错误：" + problem,
                "YAML syntax: " + problem,
                "检查这一行及上一行的缩进、冒号、引号和括号",
                "Check indentation, colons, quotes and brackets of this line and the one before");
    }

    static Where at(Mark mark, String name) {
        return new Where(name, mark.getLine() + 1, mark.getColumn() + 1, "");
    }

    private static Where start(String name) {
        return new Where(name, 1, 1, "");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
