package org.luoshi.platform.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Corpus;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.laws.LawImports.Shown;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole corpus comes in at once and goes out again. */
@PlatformTest
class RealLawsTest {
    private static final int FILES = 2_716;

    @Autowired
    PreviewLaws preview;

    @Autowired
    ConfirmLaws confirm;

    @Autowired
    UndoLaws undo;

    @Autowired
    LawImports imports;

    @Autowired
    JdbcClient sql;

    @Test
    void accountsForEveryFileAsWorkVersionOrDuplicate() throws IOException {
        List<IncomingFile> files = files(Corpus.directory().resolve("laws"));
        int before = count("law_version");
        UUID id = begun(files);
        preview.read(id, files, Progress.Listener.NONE);
        assertThat(imports.count(id, Shown.ALL)).isEqualTo(files.size());
        assertThat(imports.count(id, Shown.REFUSED)).isZero();

        var result = confirm.handle(new ConfirmLaws.Command(id, true), new Librarian(), Progress.Listener.NONE);

        LawImport run = ((ConfirmLaws.Result.Confirmed) result).run();
        assertThat(run.works() + run.versions() + run.duplicates()).isEqualTo(run.files());
        assertThat(run.leftOut()).isZero();
        assertThat(count("law_version")).isEqualTo(before + run.works() + run.versions());
        if (files.size() == FILES) {
            assertThat(run.works()).isGreaterThan(2_500);
            assertThat(run.versions()).isGreaterThan(60);
        }
        assertThat(found("《", "FOUND")).isGreaterThan(4_000);
        assertThat(undo.handle(id, new Librarian())).isInstanceOf(UndoLaws.Result.Undone.class);
        assertThat(count("law_version")).isEqualTo(before);
    }

    private UUID begun(List<IncomingFile> files) {
        return ((PreviewLaws.Result.Begun) preview.begin(files, new Librarian())).id();
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private int found(String words, String status) {
        return sql.sql("select count(*) from law_citation where words like ? and status = ?")
                .param("%" + words + "%")
                .param(status)
                .query(Integer.class)
                .single();
    }

    private static List<IncomingFile> files(Path top) throws IOException {
        var files = new ArrayList<IncomingFile>();
        try (Stream<Path> all = Files.walk(top)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.add(new IncomingFile(top.relativize(file).toString(), Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
