package org.luoshi.lawtext.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.luoshi.lawtext.compare.CompareDocx;
import org.luoshi.lawtext.compare.CompareHtml;
import org.luoshi.lawtext.compare.CompareJson;
import org.luoshi.lawtext.compare.Comparer;
import org.luoshi.lawtext.compare.Comparison;
import org.luoshi.lawtext.compare.ThreeWay;
import org.luoshi.lawtext.compare.Wording;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.text.TextFile;

/** Compares two texts, as JSON or as the table of before and after; with {@code --with}, merges two drafts of the first. */
final class CompareLaws implements Command {
    @Override
    public String usage() {
        return "compare OLD NEW [--to json|html|docx] [--lang zh|en] [--out FILE] | compare BASE MINE --with THEIRS";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        Arguments given = Arguments.read(arguments, Set.of(), Set.of("--to", "--out", "--lang", "--with"));
        List<String> files = given.places(2);
        LegalText old = read(files.getFirst());
        LegalText now = read(files.getLast());
        String theirs = given.value("--with");
        byte[] written = theirs == null ? compared(old, now, given) : merged(old, now, read(theirs));
        String target = given.value("--out");
        if (target == null) {
            out.write(written);
            out.flush();
        } else {
            Files.write(Path.of(target), written);
        }
        return 0;
    }

    private static byte[] compared(LegalText old, LegalText now, Arguments given) {
        Comparison comparison = Comparer.compare(old, now);
        Wording wording = wording(given.value("--lang", "zh"));
        String shape = given.value("--to", "json");
        return switch (shape) {
            case "json" -> bytes(CompareJson.write(comparison) + "\n");
            case "html" -> bytes(CompareHtml.page(comparison, wording));
            case "docx" -> CompareDocx.write(comparison, wording);
            default -> throw new WrongUse("没有这种格式 / no such shape: " + shape);
        };
    }

    private static byte[] merged(LegalText base, LegalText mine, LegalText theirs) {
        return bytes(ThreeWay.merge(base, mine, theirs).marked() + "\n");
    }

    private static Wording wording(String language) {
        return switch (language) {
            case "zh" -> Wording.CHINESE;
            case "en" -> Wording.ENGLISH;
            default -> throw new WrongUse("没有这种语言 / no such language: " + language);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static LegalText read(String name) throws IOException {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException("没有这个文件 / no such file: " + file);
        }
        return LawParser.parse(TextFile.read(file)).text();
    }
}
