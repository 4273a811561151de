package org.luoshi.platform.laws.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.laws.search.lucene.LuceneIndex;
import org.springframework.beans.factory.annotation.Autowired;

/** Two nodes, each with an index of its own, on one library. */
@PlatformTest
class FollowLibraryTest {
    @Autowired
    DataSource library;

    @TempDir
    Path folder;

    private final String work = "w-" + UUID.randomUUID().toString().substring(0, 8);
    private LawIndex here;
    private LawIndex there;

    @BeforeEach
    void start() throws SQLException {
        here = LuceneIndex.open(folder.resolve("here"));
        there = LuceneIndex.open(folder.resolve("there"));
        follow(here);
        follow(there);
    }

    @AfterEach
    void stop() throws SQLException {
        here.close();
        there.close();
        try (Connection connection = library.getConnection()) {
            run(connection, "delete from law_work where id = '" + work + "'");
        }
    }

    @Test
    void findsOnEveryNodeWhatOneTransactionBrought() throws SQLException {
        write("甲乙丙丁条例", "1 木樨地以东的戊己庚辛应当登记。");
        follow(here);
        follow(there);
        assertThat(found(here, "戊己庚辛")).containsExactly("第1条");
        assertThat(found(there, "戊己庚辛")).containsExactly("第1条");
    }

    @Test
    void findsNothingOfATransactionThatHasNotEnded() throws SQLException {
        try (Connection open = library.getConnection()) {
            open.setAutoCommit(false);
            SampleLibrary.add(open, entries("甲乙丙丁条例", "1 壬癸子丑应当登记。"));
            follow(here);
            assertThat(found(here, "壬癸子丑")).isEmpty();
            open.rollback();
            open.setAutoCommit(true);
        }
        follow(here);
        assertThat(found(here, "壬癸子丑")).isEmpty();
    }

    @Test
    void missesNoTransactionThatBeganEarlierAndEndedLater() throws SQLException {
        try (Connection slow = library.getConnection();
                Connection quick = library.getConnection()) {
            slow.setAutoCommit(false);
            SampleLibrary.add(slow, entries("甲乙丙丁条例", "1 寅卯辰巳应当登记。"));
            run(quick, "insert into law_index_change (work_id) values ('other')");
            follow(here);
            slow.commit();
            slow.setAutoCommit(true);
        }
        follow(here);
        assertThat(found(here, "寅卯辰巳")).containsExactly("第1条");
    }

    @Test
    void endsATextWhereTheNextOneBeginsAndForgetsWhatIsTakenBack() throws SQLException {
        write("甲乙丙丁条例", "1 午未申酉应当登记。");
        try (Connection connection = library.getConnection()) {
            SampleLibrary.add(
                    connection,
                    SampleEntries.law(
                            work, "甲乙丙丁条例", "LOCAL_REGULATION", "示例市", LocalDate.of(2025, 1, 1), "1 午未申酉应当备案。"));
        }
        follow(here);
        assertThat(texts("午未申酉", LocalDate.of(2024, 12, 31))).containsExactly(SampleEntries.NEW);
        assertThat(texts("午未申酉", LocalDate.of(2025, 1, 1))).containsExactly(LocalDate.of(2025, 1, 1));
        try (Connection connection = library.getConnection()) {
            run(connection, "delete from law_version where work_id = '" + work + "' and effective_on = '2025-01-01'");
            run(connection, "update law_work set repealed_on = '2025-06-01' where id = '" + work + "'");
        }
        follow(here);
        assertThat(texts("午未申酉", LocalDate.of(2025, 5, 31))).containsExactly(SampleEntries.NEW);
        assertThat(texts("午未申酉", LocalDate.of(2025, 6, 1))).isEmpty();
    }

    @Test
    void buildsEverythingAnewWhenAsked() throws SQLException {
        write("甲乙丙丁条例", "1 戌亥天干应当登记。");
        follow(here);
        here.replace(List.of(work), List.of());
        here.keep(here.followed());
        assertThat(found(here, "戌亥天干")).isEmpty();
        try (Connection connection = library.getConnection()) {
            FollowLibrary.askForEverything(connection);
        }
        follow(here);
        assertThat(found(here, "戌亥天干")).containsExactly("第1条");
    }

    @Test
    void buildsEverythingAnewForAnotherLibraryOrMake() throws SQLException {
        write("甲乙丙丁条例", "1 地支纳音应当登记。");
        for (Followed other :
                List.of(Followed.NOTHING, new Followed(Followed.MAKE, "another", 1), Followed.of("", Long.MAX_VALUE))) {
            here.clear();
            here.keep(other);
            follow(here);
            assertThat(found(here, "地支纳音")).as(other.toString()).containsExactly("第1条");
        }
    }

    @Test
    void doesNothingWhenNothingChanged() throws SQLException {
        try (Connection connection = library.getConnection()) {
            var follow = new FollowLibrary(here);
            follow.handle(connection, _ -> {});
            assertThat(connection.getAutoCommit()).isTrue();
        }
        Followed before = here.followed();
        follow(here);
        assertThat(here.followed().before()).isGreaterThanOrEqualTo(before.before());
    }

    private void write(String title, String... articles) throws SQLException {
        try (Connection connection = library.getConnection()) {
            SampleLibrary.add(connection, entries(title, articles));
        }
    }

    private List<Entry> entries(String title, String... articles) {
        return SampleEntries.law(work, title, "LOCAL_REGULATION", "示例市", SampleEntries.NEW, articles);
    }

    private void follow(LawIndex index) throws SQLException {
        try (Connection connection = library.getConnection()) {
            new FollowLibrary(index).handle(connection, _ -> {});
        }
    }

    private static List<String> found(LawIndex index, String phrase) {
        return new LawSearch(index, Thesaurus.empty())
                .find(LawQuery.of("“" + phrase + "”", SampleEntries.TODAY), 0, 10).results().stream()
                        .map(result -> result.entry().label())
                        .toList();
    }

    private List<LocalDate> texts(String phrase, LocalDate day) {
        return new LawSearch(here, Thesaurus.empty())
                        .find(new LawQuery("“" + phrase + "”", "", "", LawQuery.Standing.IN_FORCE, day), 0, 10)
                        .results()
                        .stream()
                        .map(result -> result.entry().firstDay())
                        .toList();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
