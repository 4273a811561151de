package org.luoshi.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Luoshi;

/** What the compiler of the templates lets pass and a reader of the page would not. */
class TemplatesTest {
    private static final Path COMPILED = Path.of("gg", "jte", "generated", "precompiled");

    /** Written as it stands, a false value leaves its attribute out, and a form says something else than it shows. */
    @Test
    void aTruthValueIsNeverAnAttributesText() throws Exception {
        Path classes = Path.of(
                Luoshi.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes.resolve(COMPILED))) {
            List<ClassModel> templates = files.filter(file -> file.toString().endsWith(".class"))
                    .map(TemplatesTest::read)
                    .toList();
            assertThat(templates).hasSizeGreaterThan(100);
            assertThat(templates).filteredOn(TemplatesTest::putsATruthValue).isEmpty();
        }
    }

    private static boolean putsATruthValue(ClassModel template) {
        return template.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .anyMatch(TemplatesTest::asksForATruthValue);
    }

    private static boolean asksForATruthValue(CodeElement element) {
        return element instanceof InvokeInstruction call
                && call.name().equalsString("isAttributeRendered")
                && call.type().equalsString("(Z)Z");
    }

    private static ClassModel read(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
