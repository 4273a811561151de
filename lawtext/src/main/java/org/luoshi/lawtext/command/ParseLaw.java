package org.luoshi.lawtext.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.parse.Parsed;
import org.luoshi.lawtext.render.AkomaNtoso;
import org.luoshi.lawtext.render.JsonTree;
import org.luoshi.lawtext.render.Outline;
import org.luoshi.lawtext.render.PlainText;
import org.luoshi.lawtext.text.TextFile;

/** Reads one text and prints it in another shape. */
final class ParseLaw implements Command {
    @Override
    public String usage() {
        return "parse FILE --to akn|json|text|md|outline";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        Arguments given = Arguments.read(arguments, Set.of(), Set.of("--to"));
        String shape = given.value("--to", "outline");
        Parsed parsed = LawParser.parse(TextFile.read(given.existing()));
        String rendered = switch (shape) {
            case "akn" -> AkomaNtoso.render(parsed.text());
            case "json" -> JsonTree.render(parsed) + "\n";
            case "text" -> PlainText.render(parsed.text());
            case "md" -> PlainText.markdown(parsed.text());
            case "outline" -> Outline.of(parsed);
            default -> throw new WrongUse("没有这种格式 / no such shape: " + shape);
        };
        out.print(rendered);
        return 0;
    }
}
