package org.luoshi.lawtext.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.luoshi.lawtext.amend.Drafting;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.text.TextFile;

/** Writes the amending decision that makes one version of a law out of another. */
final class DraftDecision implements Command {
    @Override
    public String usage() {
        return "draft-decision OLD NEW [--out FILE]";
    }

    /** 0 when applying the draft gives the new version article by article, 2 when it does not everywhere. */
    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        Arguments given = Arguments.read(arguments, Set.of(), Set.of("--out"));
        List<String> files = given.places(2);
        Drafting.Draft draft = Drafting.draft(
                LawParser.parse(TextFile.read(Path.of(files.get(0)))).text(),
                LawParser.parse(TextFile.read(Path.of(files.get(1)))).text());
        String file = given.value("--out");
        if (file == null) {
            out.print(draft.text());
        } else {
            Files.writeString(Path.of(file), draft.text());
        }
        if (!draft.different().isEmpty()) {
            err.println("草案不能得出这些条 / the draft does not give: " + draft.different());
        }
        return draft.different().isEmpty() ? 0 : 2;
    }
}
