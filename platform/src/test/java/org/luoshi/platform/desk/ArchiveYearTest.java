package org.luoshi.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.matters.Matter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A year is packed: what lacks an original says so, a dead server's work goes on, a sealed batch is proved and stays. */
@PlatformTest
class ArchiveYearTest {
    @Autowired
    TestDesk desk;

    @Autowired
    TestAccounts accounts;

    @Autowired
    ArchiveYear archive;

    @Autowired
    ArchiveBatches batches;

    @Autowired
    PackArchive pack;

    @Autowired
    SealArchive seal;

    @Autowired
    TakeArchive take;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    @Test
    void packsAYearLeavesOutWhatLacksItsOriginalAndProvesTheRest() throws Exception {
        int year = 1993;
        Matter whole = desk.archived(year, "归档的一件");
        Matter lacking = desk.archived(year, "缺原件的一件");
        jdbc.sql("update desk_outgoing set scan = null, scan_sha256 = null, sealed_on = null where matter = :id")
                .param("id", lacking.id().value())
                .update();
        SignedIn clerk = desk.clerk();
        assertThat(archive.preview(year, true, clerk))
                .filteredOn(candidate -> candidate.matter().id().equals(lacking.id()))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.missing()).containsExactly("用印后的扫描件"));
        UUID id = UUID.randomUUID();
        archive.begin(id, year, clerk).orThrow();
        pack.finish(id);
        assertThat(archive.begin(id, year, clerk).orThrow().items()).hasSize(2);
        ArchiveBatch batch = batches.find(id).orElseThrow();
        assertThat(batch.packed()).extracting(ArchiveBatch.Item::number).containsExactly(whole.number());
        assertThat(batch.in(ArchiveBatch.ItemState.LEFT_OUT))
                .singleElement()
                .satisfies(item -> assertThat(item.reason()).isEqualTo("用印后的扫描件"));
        seal.handle(id, clerk).orThrow();
        Map<String, byte[]> files = files(id);
        assertThat(files).containsKeys("目录.csv", "manifest.json", "manifest.sig", "key.pem", "SHA256SUMS");
        assertThat(files.keySet()).anyMatch(name -> name.startsWith(whole.number() + "/files/"));
        assertThat(files.keySet()).noneMatch(name -> name.startsWith(lacking.number()));
        assertThat(TakenPackage.text(files, "目录.csv")).contains(whole.number(), "归档的一件", "30年");
        assertThat(TakenPackage.text(files, "manifest.json")).contains(whole.number(), "\"retention\":\"30\"");
        TakenPackage.proves(files);
        assertThat(archive.undo(id, clerk))
                .isEqualTo(DeskResult.refused(new DeskRefusal.BatchClosed(ArchiveBatch.State.SEALED)));
        assertThat(archive.preview(year, false, clerk))
                .extracting(candidate -> candidate.matter().id())
                .as("what was left out waits for the next batch")
                .containsExactly(lacking.id());
    }

    @Test
    void undoesABatchUntilItIsSealedAndPacksAnew() {
        int year = 1994;
        Matter matter = desk.archived(year, "撤销后再归档");
        SignedIn clerk = desk.clerk();
        UUID id = UUID.randomUUID();
        archive.begin(id, year, clerk).orThrow();
        pack.finish(id);
        assertThat(archive.preview(year, false, clerk)).isEmpty();
        archive.undo(id, clerk).orThrow();
        assertThat(archive.preview(year, false, clerk))
                .extracting(candidate -> candidate.matter().id())
                .containsExactly(matter.id());
        assertThat(seal.handle(id, clerk))
                .isEqualTo(DeskResult.refused(new DeskRefusal.BatchClosed(ArchiveBatch.State.UNDONE)));
        UUID again = UUID.randomUUID();
        archive.begin(again, year, clerk).orThrow();
        pack.finish(again);
        seal.handle(again, clerk).orThrow();
    }

    @Test
    void goesOnWhereAServerDied() {
        int year = 1995;
        desk.archived(year, "第一件");
        desk.archived(year, "第二件");
        SignedIn clerk = desk.clerk();
        UUID id = UUID.randomUUID();
        archive.begin(id, year, clerk).orThrow();
        pack.finish(id);
        String second = batches.find(id).orElseThrow().items().getLast().number();
        jdbc.sql("update desk_archive_item set state = 'WAITING' where batch = :id and number = :number")
                .param("id", id)
                .param("number", second)
                .update();
        jdbc.sql("delete from desk_archive_part where batch = :id and name like :folder")
                .param("id", id)
                .param("folder", second + "/%")
                .update();
        assertThat(seal.handle(id, clerk)).isEqualTo(DeskResult.refused(new DeskRefusal.StillPacking(1)));
        assertThat(batches.unfinished()).contains(id);
        pack.finish(id);
        assertThat(batches.find(id).orElseThrow().packed()).hasSize(2);
    }

    @Test
    void isForThoseWhoKeepTheArchiveAndMaySeeEveryMatterOfIt() {
        int year = 1996;
        desk.archived(year, "谁能看");
        SignedIn clerk = desk.clerk();
        UUID id = UUID.randomUUID();
        archive.begin(id, year, clerk).orThrow();
        pack.finish(id);
        String path = "/documents/archive/batches/" + id;
        assertThat(web.get().uri("/documents/archive?year=" + year).with(as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("1996 年度归档，1 件");
        assertThat(web.get().uri(path).with(as(clerk))).hasStatusOk().bodyText().contains("谁能看", "封存");
        assertThat(web.get().uri(path).with(as(accounts.viewer("document-signer"))))
                .hasStatus(403);
        assertThat(web.get().uri(path + "/package.zip").with(as(clerk)))
                .as("not sealed")
                .hasStatus(404);
        assertThat(archive.begin(UUID.randomUUID(), year, accounts.viewer("handler")))
                .isEqualTo(DeskResult.refused(new DeskRefusal.NotPermitted(DeskRights.ARCHIVE)));
        assertThat(archive.begin(UUID.randomUUID(), 1951, clerk))
                .isEqualTo(DeskResult.refused(new DeskRefusal.NothingEnded(1951)));
    }

    private Map<String, byte[]> files(UUID batch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        take.write(batch, out);
        return TakenPackage.files(out.toByteArray());
    }
}
