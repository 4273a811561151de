package org.luoshi.platform.laws.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.laws.CheckLibrary;
import org.luoshi.platform.laws.ConfirmLaws;
import org.luoshi.platform.laws.LawCheck;
import org.luoshi.platform.laws.LawCheck.Thing;
import org.luoshi.platform.laws.LawImportFile;
import org.luoshi.platform.laws.LawImports;
import org.luoshi.platform.laws.LawImports.Shown;
import org.luoshi.platform.laws.Librarian;
import org.luoshi.platform.laws.PreviewLaws;
import org.luoshi.platform.laws.Progress;
import org.luoshi.platform.laws.UndoLaws;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.luoshi.platform.laws.search.Clause.Field;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whatever derived row somebody tampers with, the self-check names the text, and the public page tells it. */
@PlatformTest
class CheckLibraryTest {
    @Autowired
    PreviewLaws preview;

    @Autowired
    ConfirmLaws confirm;

    @Autowired
    UndoLaws undo;

    @Autowired
    LawImports imports;

    @Autowired
    CheckLibrary check;

    @Autowired
    LawIndex index;

    @Autowired
    KeepIndex keep;

    @Autowired
    JdbcClient sql;

    @Autowired
    MockMvcTester web;

    private final String title = "示例市查" + UUID.randomUUID().toString().substring(0, 6) + "条例";
    private UUID batch = new UUID(0, 0);
    private LawImportFile law = new LawImportFile(
            0, "", 0, "", "", org.luoshi.platform.laws.Verdict.WORK, List.of(), "", null, "", "", false);

    @BeforeEach
    void fill() {
        String text = "# " + title + "\n\n2020年3月4日 示例市人民代表大会常务委员会第三次会议通过\n\n<!-- INFO END -->\n\n"
                + "第一条 依照《示例市没有入库的条例》第二条和本条例第二条，制定本条例。\n\n第二条 照此办理。\n\n第三条 本条例自2020年5月1日起施行，有效期五年。\n";
        var files = List.of(new IncomingFile("查.md", text.getBytes(StandardCharsets.UTF_8)));
        batch = ((PreviewLaws.Result.Begun) preview.begin(files, new Librarian())).id();
        preview.read(batch, files, Progress.Listener.NONE);
        confirm.handle(new ConfirmLaws.Command(batch, true), new Librarian(), Progress.Listener.NONE);
        law = imports.files(batch, Shown.ALL, 0, 1).getFirst();
    }

    @AfterEach
    void empty() {
        undo.handle(batch, new Librarian());
    }

    @Test
    void namesTheTextWhoseDerivedDataDiffers() throws Exception {
        assertThat(named()).as("before anybody tampers").isEmpty();
        tampered(Thing.TEXTS, "update law_version set text_key = text_key || 'x' where id = ?");
        tampered(Thing.PROVISIONS, "update law_provision set label = label || 'x' where place = 2 and version_id = ?");
        tampered(Thing.CITATIONS, "update law_citation set target_article = target_article + 1 where version_id = ?");
        tampered(Thing.FACTS, "update law_version set expires_on = expires_on + 1 where id = ?");
        tampered(Thing.FACTS, "update law_version set articles = articles + 1 where id = ?");
        tampered(
                Thing.FACTS,
                "update law_work set area = area || 'x' where id = (select work_id from law_version where id = ?)");
        tampered(Thing.MEANINGS, "update law_citation set status = 'FOUND' where kind <> 'OWN' and version_id = ?");
        tampered(
                Thing.ENDS,
                "update law_work set repealed_on = date '2021-01-01' where id = (select work_id from law_version where id = ?)");
        tampersWithTheIndex();
    }

    /** Found while it is there, and gone with it. */
    private void tampered(Thing thing, String statement) {
        String before = rows();
        sql.sql(statement).param(law.versionId()).update();
        assertThat(rows()).as(statement).isNotEqualTo(before);
        assertThat(named()).as(statement).contains(thing);
        restore();
        assertThat(named()).as("after " + statement).isEmpty();
    }

    private void tampersWithTheIndex() throws Exception {
        keep.catchUp();
        var entries =
                index.find(new Clause.Is(Field.WORK, law.workId(), 1), 0, 100).hits();
        index.replace(
                Set.of(law.workId()),
                entries.stream().map(LawIndex.Hit::entry).skip(1).toList());
        index.keep(index.followed());
        assertThat(named()).containsExactly(Thing.INDEX);
        assertThat(page("/laws/quality")).contains("检索索引", title, "有不一致");
        assertThat(page("/laws/quality.json")).contains("\"INDEX\"", title);
    }

    private String page(String path) throws Exception {
        return web.get().uri(path).exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** Of which things the check says that this text differs. */
    private List<Thing> named() {
        return check.handle().stream()
                .filter(result -> result.examples().contains(title))
                .map(LawCheck::thing)
                .toList();
    }

    private String rows() {
        return sql.sql("""
                select md5(string_agg(t, '' order by t)) as digest from (
                  select v::text from law_version v where v.id = :id
                  union all select p::text from law_provision p where p.version_id = :id
                  union all select c::text from law_citation c where c.version_id = :id
                  union all select w::text from law_work w where w.id = :work) as r (t)
                """)
                .param("id", law.versionId())
                .param("work", law.workId())
                .query(String.class)
                .single();
    }

    private void restore() {
        undo.handle(batch, new Librarian());
        fill();
    }
}
