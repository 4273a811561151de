package org.luoshi.lawtext.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.luoshi.lawtext.internal.Json;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.render.AkomaNtoso;
import org.luoshi.lawtext.text.TextFile;
import org.xml.sax.SAXException;

/** Renders every text below a folder as Akoma Ntoso and holds it against a schema. */
final class ValidateLaws implements Command {
    @Override
    public String usage() {
        return "validate DIR --xsd FILE [--json] [--threads N]";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        Arguments given = Arguments.read(arguments, Set.of("--json"), Set.of("--xsd", "--threads"));
        Path folder = given.existing();
        Schema schema = schema(given.value("--xsd"));
        List<Path> files = LawFiles.below(folder);
        List<Map<String, Object>> invalid =
                InParallel.map(files, given.count("--threads", 1), file -> error(schema, file)).stream()
                        .filter(error -> !error.isEmpty())
                        .toList();
        var report = new LinkedHashMap<String, Object>();
        report.put("files", files.size());
        report.put("valid", files.size() - invalid.size());
        report.put("invalid", invalid);
        if (given.has("--json")) {
            out.println(Json.write(report));
        } else {
            report.forEach((name, value) -> out.println(name + "\t" + Json.write(value)));
        }
        return invalid.isEmpty() ? 0 : 2;
    }

    private static Schema schema(@org.jspecify.annotations.Nullable String file) throws IOException {
        if (file == null) {
            throw new WrongUse("需要 --xsd / --xsd is needed");
        }
        if (!Files.isRegularFile(Path.of(file))) {
            throw new IOException("没有这个文件 / no such file: " + file);
        }
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return factory.newSchema(new StreamSource(Path.of(file).toFile()));
        } catch (SAXException e) {
            throw new IOException("不是可用的模式 / no usable schema: " + e.getMessage(), e);
        }
    }

    /** What is wrong first with the file's rendering; empty when nothing is. */
    private static Map<String, Object> error(Schema schema, Path file) throws IOException {
        String rendered = AkomaNtoso.render(LawParser.parse(TextFile.read(file)).text());
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(rendered)));
            return Map.of();
        } catch (SAXException e) {
            return Map.of("file", file.toString(), "error", Objects.toString(e.getMessage(), "?"));
        }
    }
}
