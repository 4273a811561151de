package org.luoshi.platform.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.desk.codes.CodeCheck;
import org.luoshi.platform.desk.codes.DocumentCode;
import org.luoshi.platform.desk.codes.PublicKeys;
import org.luoshi.platform.documents.ReadPaper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves a printed paper by its code, without server and network: {@code ./luoshi verify-document --keys keys.txt reply.pdf}. */
@Command(
        name = "verify-document",
        description = {
            "离线核验一份公文：PDF、DOCX、文字，或者只有核验码。改动一字也能查出。",
            "Proves a PDF, DOCX, text, or a bare code, offline; one changed character is found out."
        })
final class VerifyDocumentCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "FILE",
            description = "机关公钥，每行一个，从 /verify/keys.txt 取得。 / The house's public keys, one a line.")
    @SuppressWarnings("NullAway.Init")
    private Path keys;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "抄下的核验码；文件里没有印的时候用。 / The code, where the file does not carry it.")
    private @Nullable String code;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "公文文件。 / The paper.")
    private @Nullable Path file;

    /** Exit code 0: genuine; 1: it is not; 2: wrong use. */
    @Override
    public Integer call() throws IOException {
        List<String> known = Files.readAllLines(keys).stream()
                .map(String::strip)
                .filter(PublicKeys::isOne)
                .toList();
        if (known.isEmpty() || (file == null && code == null)) {
            spec.commandLine().usage(spec.commandLine().getErr());
            return WRONG_USE;
        }
        String copy = file == null ? null : ReadPaper.text(Files.readAllBytes(file));
        String asked = code == null ? copy == null ? "" : copy : code;
        CodeCheck check = CodeCheck.of(asked, copy, known);
        spec.commandLine().getOut().println(words(check));
        return check instanceof CodeCheck.Genuine ? 0 : 1;
    }

    private static String words(CodeCheck check) {
        return switch (check) {
            case CodeCheck.Genuine(DocumentCode read, boolean compared) ->
                compared
                        ? "核验通过：" + facts(read) + "，正文一字未改。 / Genuine, and not a character was changed."
                        : "核验码由该机关签出：" + facts(read) + "；没有给出正文，未作比对。 / The code is genuine; no text was compared.";
            case CodeCheck.Changed(DocumentCode read) ->
                "正文已被改动：核验码由该机关签出（" + facts(read) + "），但正文与签出时不同。 / The text was changed since it was signed.";
            case CodeCheck.NotSigned(DocumentCode read) ->
                "核验码不是这些公钥的持有机关签出的：" + facts(read) + "。 / None of these keys signed the code.";
            case CodeCheck.NoCode() -> "没有读到完整的核验码。 / No complete code was found.";
        };
    }

    private static String facts(DocumentCode code) {
        return code.number() + "，" + code.day();
    }
}
