package org.luoshi.platform.documents;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The print shop: one paper in, a DOCX or a PDF out. */
@Component
public class Papers {
    private final FontSearch search;
    private final Supplier<Optional<PdfPress>> press;

    /** Looks for fonts at the first PDF, not at the start. */
    @Autowired
    Papers(@Value("${luoshi.font:}") String named) {
        this(new FontSearch(paths(named), FontSearch.usualFolders()));
    }

    Papers(FontSearch search) {
        this.search = search;
        this.press = SingletonSupplier.of(() -> search.find().map(PdfPress::new));
    }

    /** The paper as a DOCX; it names its typefaces and needs none here. */
    public byte[] docx(Paper paper) {
        return DocxPress.print(paper);
    }

    /** The paper as a PDF with its typefaces inside, or what this machine lacks for it. */
    public Rendering pdf(Paper paper) {
        Optional<PdfPress> ready = press.get();
        if (ready.isEmpty()) {
            return new Rendering.NoFont(search.places());
        }
        List<String> lacking = ready.get().lacking(paper);
        return lacking.isEmpty() ? new Rendering.Pdf(ready.get().print(paper)) : new Rendering.NoCharacter(lacking);
    }

    private static List<Path> paths(String named) {
        return Arrays.stream(named.split(Pattern.quote(java.io.File.pathSeparator), -1))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .toList();
    }
}
