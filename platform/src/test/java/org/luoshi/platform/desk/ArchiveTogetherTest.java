package org.luoshi.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.matters.Matter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two at once at the archive, a form sent twice, a connection that ends in the middle: never half a year, never a year twice. */
@PlatformTest
class ArchiveTogetherTest {
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
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    MockMvcTester web;

    @Test
    void beginsOneBatchWhenAFormIsSentTwiceAtOnce() throws Exception {
        desk.archived(1980, "第一件");
        desk.archived(1980, "第二件");
        SignedIn clerk = desk.clerk();
        UUID id = UUID.randomUUID();
        List<DeskResult<ArchiveBatch>> both =
                atOnce(() -> archive.begin(id, 1980, clerk), () -> archive.begin(id, 1980, clerk));
        assertThat(both).allSatisfy(one -> assertThat(one).isInstanceOf(DeskResult.Done.class));
        pack.finish(id);
        assertThat(batches.find(id).orElseThrow().packed()).hasSize(2);
        assertThat(archive.begin(id, 1980, desk.clerk()))
                .as("another's batch is not taken over by its identity")
                .isEqualTo(DeskResult.refused(new DeskRefusal.NotThere("batch")));
    }

    @Test
    void putsEachMatterIntoOneBatchWhenTwoPackTheSameYear() throws Exception {
        desk.archived(1981, "第一件");
        desk.archived(1981, "第二件");
        SignedIn one = desk.clerk();
        SignedIn other = desk.clerk();
        List<DeskResult<ArchiveBatch>> both = atOnce(
                () -> archive.begin(UUID.randomUUID(), 1981, one), () -> archive.begin(UUID.randomUUID(), 1981, other));
        assertThat(both).contains(DeskResult.refused(new DeskRefusal.NothingEnded(1981)));
        assertThat(batches.all().stream().filter(batch -> batch.year() == 1981))
                .singleElement()
                .satisfies(batch -> assertThat(batch.items()).hasSize(2));
    }

    @Test
    void sealsOnceWhenTwoSealAtOnceAndThenNothingOfItMoves() throws Exception {
        desk.archived(1982, "封存一次");
        SignedIn clerk = desk.clerk();
        UUID id = packed(1982, clerk);
        List<DeskResult<ArchiveBatch>> both = atOnce(() -> seal.handle(id, clerk), () -> seal.handle(id, clerk));
        assertThat(both).contains(DeskResult.refused(new DeskRefusal.BatchClosed(ArchiveBatch.State.SEALED)));
        assertThat(both).filteredOn(DeskResult.Done.class::isInstance).hasSize(1);
        for (String change : List.of(
                "update desk_archive_batch set state = 'PACKING', sealed_on = null, signature = null, public_key = null where id = :id",
                "delete from desk_archive_part where batch = :id",
                "update desk_archive_item set title = '改' where batch = :id",
                "insert into desk_archive_part select batch, '添加', matter, sha256, size, content, file from desk_archive_part where batch = :id limit 1")) {
            assertThatThrownBy(() -> jdbc.sql(change).param("id", id).update()).hasMessageContaining("stays as it is");
        }
    }

    @Test
    void eitherUndoesOrSealsWhenBothAreAskedAtOnce() throws Exception {
        Matter matter = desk.archived(1983, "撤销还是封存");
        SignedIn clerk = desk.clerk();
        UUID id = packed(1983, clerk);
        List<DeskResult<ArchiveBatch>> both = atOnce(() -> seal.handle(id, clerk), () -> archive.undo(id, clerk));
        ArchiveBatch.State state = batches.find(id).orElseThrow().state();
        assertThat(both).contains(DeskResult.refused(new DeskRefusal.BatchClosed(state)));
        assertThat(both).filteredOn(DeskResult.Done.class::isInstance).hasSize(1);
        assertThat(batches.holds(matter.id())).isEqualTo(state == ArchiveBatch.State.SEALED);
        assertThat(batches.parts(id).isEmpty()).isEqualTo(state == ArchiveBatch.State.UNDONE);
    }

    @Test
    void undoesWhatIsBeingPackedOnceThatMatterIsDone() throws Exception {
        desk.archived(1984, "正在打包");
        SignedIn clerk = desk.clerk();
        UUID id = waiting(1984, clerk);
        List<DeskResult<ArchiveBatch>> undone = held("lock table desk_archive_part in share mode", () -> {
            Thread.ofVirtual().start(() -> pack.finish(id));
            waits("insert into desk_archive_part");
            FutureTask<DeskResult<ArchiveBatch>> undo = new FutureTask<>(() -> archive.undo(id, clerk));
            Thread.ofVirtual().start(undo);
            waits("desk_archive_batch where id|delete from desk_archive_item");
            return List.of(undo);
        });
        assertThat(undone).allSatisfy(one -> assertThat(one).isInstanceOf(DeskResult.Done.class));
        assertThat(batches.parts(id)).isEmpty();
        assertThat(batches.find(id).orElseThrow().items()).isEmpty();
    }

    @Test
    void losesOneMatterNeverHalfOfOneWhenTheConnectionEnds() throws Exception {
        Matter matter = desk.archived(1985, "打包到一半");
        desk.archived(1985, "另一件");
        SignedIn clerk = desk.clerk();
        UUID id = waiting(1985, clerk);
        String last = matter.number() + "/index.html";
        held(
                "insert into desk_archive_part values ('" + id + "', '" + last
                        + "', null, repeat('0', 64), 0, '', null)",
                () -> {
                    Thread work = Thread.ofVirtual().start(() -> pack.finish(id));
                    end(waits("insert into desk_archive_part"));
                    work.join();
                    return List.of();
                });
        ArchiveBatch batch = batches.find(id).orElseThrow();
        assertThat(batch.in(ArchiveBatch.ItemState.WAITING))
                .as("the other one was packed, this one waits without a file")
                .singleElement()
                .satisfies(item -> assertThat(item.parts()).isZero());
        assertThat(seal.handle(id, clerk)).isEqualTo(DeskResult.refused(new DeskRefusal.StillPacking(1)));
        pack.finish(id);
        assertThat(batches.find(id).orElseThrow().packed()).hasSize(2);
        seal.handle(id, clerk).orThrow();
    }

    @Test
    void leavesNothingWhenTheConnectionEndsWhileABatchIsBegun() throws Exception {
        desk.archived(1986, "第一件");
        Matter second = desk.archived(1986, "第二件");
        SignedIn clerk = desk.clerk();
        UUID id = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        String holds = """
                insert into desk_archive_batch (id, year, state, begun_on, by_account, by_name)
                    values ('%1$s', 1986, 'PACKING', now(), '', '');
                insert into desk_archive_item (batch, matter, position, number, title, procedure, retention, opened_on, ended_on)
                    values ('%1$s', '%2$s', 1, '', '', '', '', now(), now())
                """.formatted(other, second.id());
        held(holds, () -> {
            Thread work = Thread.ofVirtual().start(() -> assertThatThrownBy(() -> archive.begin(id, 1986, clerk)));
            end(waits("insert into desk_archive_item"));
            work.join();
            return List.of();
        });
        assertThat(batches.find(id)).isEmpty();
        assertThat(archive.begin(id, 1986, clerk).orThrow().items()).hasSize(2);
    }

    @Test
    void holdsUpNoOtherMatterWhenOneCannotBePacked() {
        Matter matter = desk.archived(1987, "打不成的");
        desk.archived(1987, "打得成的");
        SignedIn clerk = desk.clerk();
        UUID id = waiting(1987, clerk);
        jdbc.sql("insert into desk_archive_part values (:id, :name, null, repeat('0', 64), 0, '', null)")
                .param("id", id)
                .param("name", matter.number() + "/index.html")
                .update();
        pack.finish(id);
        assertThat(batches.find(id).orElseThrow().packed())
                .extracting(ArchiveBatch.Item::title)
                .containsExactly("打得成的");
        assertThat(web.get().uri("/documents/archive/batches/" + id).with(as(clerk)))
                .bodyText()
                .contains("每分钟再试一次");
        archive.undo(id, clerk).orThrow();
    }

    @Test
    void answersAFormSentTwiceWithWhatBecameOfTheBatch() {
        desk.archived(1988, "两次提交");
        SignedIn clerk = desk.clerk();
        UUID id = packed(1988, clerk);
        String path = "/documents/archive/batches/" + id;
        assertThat(posted(path + "/undo", clerk)).hasRedirectedUrl("/documents/archive?year=1988");
        assertThat(posted(path + "/undo", clerk)).hasRedirectedUrl("/documents/archive?year=1988");
        assertThat(posted(path + "/seal", clerk)).hasRedirectedUrl("/documents/archive?year=1988");
        UUID again = packed(1988, clerk);
        String there = "/documents/archive/batches/" + again;
        assertThat(posted(there + "/seal", clerk)).hasRedirectedUrl(there);
        assertThat(posted(there + "/seal", clerk)).hasRedirectedUrl(there);
    }

    private MvcTestResult posted(String path, SignedIn by) {
        return web.post().uri(path).with(as(by)).with(csrf()).exchange();
    }

    private UUID packed(int year, SignedIn clerk) {
        UUID id = UUID.randomUUID();
        archive.begin(id, year, clerk).orThrow();
        pack.finish(id);
        return id;
    }

    /** A batch as a server that died left it: begun, nothing packed. */
    private UUID waiting(int year, SignedIn clerk) {
        UUID id = packed(year, clerk);
        jdbc.sql("delete from desk_archive_part where batch = :id")
                .param("id", id)
                .update();
        jdbc.sql("update desk_archive_item set state = 'WAITING' where batch = :id")
                .param("id", id)
                .update();
        return id;
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        CountDownLatch start = new CountDownLatch(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return results(Stream.of(one, other)
                    .map(work -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return work.call();
                    }))
                    .toList());
        }
    }

    private static <T> List<T> results(List<Future<T>> all) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> one : all) {
            results.add(one.get());
        }
        return results;
    }

    /** What the works gave that began while another connection held what this statement holds. */
    private <T> List<T> held(String holding, Callable<List<Future<T>>> works) throws Exception {
        List<Future<T>> begun;
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(holding);
            begun = works.call();
            other.rollback();
            other.setAutoCommit(true);
        }
        return results(begun);
    }

    /** The process of the connection that waits with such a statement for a lock. */
    private int waits(String statement) throws InterruptedException {
        Instant until = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(until)) {
            var found = jdbc.sql("""
                    select pid from pg_stat_activity
                    where wait_event_type = 'Lock' and datname = current_database() and query ~ :statement
                    """)
                    .param("statement", statement)
                    .query(Integer.class)
                    .optional();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("nobody waits with " + statement);
    }

    private void end(int process) {
        jdbc.sql("select pg_terminate_backend(:process)")
                .param("process", process)
                .query(Boolean.class)
                .single();
    }
}
