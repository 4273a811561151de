package org.luoshi.lawtext.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.luoshi.lawtext.amend.Amended;
import org.luoshi.lawtext.amend.Amendment;
import org.luoshi.lawtext.amend.Decision;
import org.luoshi.lawtext.amend.Finding;
import org.luoshi.lawtext.amend.Outcome;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.text.SourceText;
import org.luoshi.lawtext.text.TextFile;

/** Applies an amending decision to a base text; says what it could not do. */
final class AmendLaw implements Command {
    @Override
    public String usage() {
        return "amend BASE DECISION [--law TITLE] [--out FILE] [--report FILE.json]";
    }

    /** 0 when every instruction was carried out and nothing contradicts, 2 when a person must look. */
    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        Arguments given = Arguments.read(arguments, Set.of(), Set.of("--law", "--out", "--report"));
        List<String> files = given.places(2);
        LegalText base = LawParser.parse(TextFile.read(Path.of(files.get(0)))).text();
        SourceText source = TextFile.read(Path.of(files.get(1)));
        Amended amended = Amendment.apply(base, Decision.read(source), given.value("--law", base.title()));
        write(given.value("--out"), amended.text(), out);
        String report = given.value("--report");
        if (report != null) {
            Files.writeString(Path.of(report), AmendReport.of(amended, source) + "\n");
        }
        tell(amended, source, err);
        return amended.isComplete() ? 0 : 2;
    }

    private static void write(@org.jspecify.annotations.Nullable String file, String text, PrintStream out)
            throws IOException {
        if (file == null) {
            out.print(text);
        } else {
            Files.writeString(Path.of(file), text);
        }
    }

    private static void tell(Amended amended, SourceText source, PrintStream err) {
        for (Outcome outcome : amended.outcomes()) {
            if (outcome.isOpen()) {
                err.println(source.position(outcome.instruction().span().start()) + " "
                        + outcome.status().sign() + " " + outcome.instruction().target() + " " + outcome.reason()
                        + (outcome.candidates().isEmpty() ? "" : " " + outcome.candidates()));
            }
        }
        for (Finding finding : amended.findings()) {
            err.println(source.position(finding.span().start()) + " " + finding.kind() + " " + finding.detail());
        }
        amended.notes().forEach(err::println);
    }
}
