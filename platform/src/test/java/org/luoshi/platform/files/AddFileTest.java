package org.luoshi.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is taken in and what is not; nothing of a refused file stays but a line in the journal. */
@PlatformTest
class AddFileTest {
    private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

    @Autowired
    AddFile add;

    @Autowired
    RemoveFile remove;

    @Autowired
    StoredFiles files;

    @Autowired
    SweepFiles sweep;

    @Autowired
    FileSettings settings;

    @Autowired
    ContentStore store;

    @Autowired
    Journal journal;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MockMvcTester web;

    private final Subject shelf = new Subject(Shelf.KIND, UUID.randomUUID().toString());

    @Test
    void takesTheKindsOfAnOffice() {
        Viewer clerk = accounts.viewer("office");
        for (var paper : Map.of(
                        "答复.pdf", Papers.pdf("reply"),
                        "答复.docx", Papers.docx("已经办理"),
                        "清单.xlsx", Papers.xlsx("积水点"),
                        "现场.PNG", Papers.png(),
                        "说明.txt", "已经办理".getBytes(StandardCharsets.UTF_8),
                        "旧说明.txt", "已经办理".getBytes(Charset.forName("GB18030")),
                        "正文.ofd", Papers.zip(Map.of("OFD.xml", "<ofd/>")))
                .entrySet()) {
            assertThat(add(paper.getKey(), paper.getValue(), clerk))
                    .as(paper.getKey())
                    .isInstanceOf(FileResult.Added.class);
        }
        assertThat(files.of(shelf))
                .hasSize(7)
                .allSatisfy(f -> assertThat(f.by()).isEqualTo(clerk.name()));
    }

    @Test
    void keepsTheSameContentOnceThoughItIsAttachedTwice() {
        Viewer clerk = accounts.viewer("office");
        byte[] content = Papers.pdf("once " + shelf.id());
        StoredFile one = added("一.pdf", content, clerk);
        StoredFile two = added("二.pdf", content, clerk);
        assertThat(one.id()).isNotEqualTo(two.id());
        assertThat(one.sha256()).isEqualTo(two.sha256());
        assertThat(remove.handle(one.id(), clerk)).isPresent();
        assertThat(store.place(two.sha256())).exists();
        assertThat(remove.handle(two.id(), clerk)).isPresent();
        assertThat(store.place(two.sha256())).doesNotExist();
        assertThat(remove.handle(two.id(), clerk)).isEmpty();
        assertThat(journal.of(shelf))
                .extracting(line -> line.action())
                .containsExactly("file.add", "file.add", "file.remove", "file.remove");
    }

    @Test
    void refusesPathsAndDisguises() {
        refused("../../答复.pdf", Papers.pdf("x"), FileRefusal.BadName.class);
        refused("答复\u202Efdp.txt", Papers.pdf("x"), FileRefusal.BadName.class);
        refused("答复.pdf", Papers.exe(), FileRefusal.OtherContent.class);
        refused("说明.txt", Papers.exe(), FileRefusal.OtherContent.class);
        refused("照片.jpg", Papers.png(), FileRefusal.OtherContent.class);
        refused("清单.xlsx", Papers.docx("是文档"), FileRefusal.OtherContent.class);
        refused("清单.docx", Papers.zip(Map.of("a.txt", "不是文档")), FileRefusal.OtherContent.class);
        refused("程序.exe", Papers.exe(), FileRefusal.KindNotTaken.class);
        refused("网页.html", "<script>".getBytes(StandardCharsets.UTF_8), FileRefusal.KindNotTaken.class);
        refused("图.svg", "<svg/>".getBytes(StandardCharsets.UTF_8), FileRefusal.KindNotTaken.class);
        refused("无后缀", Papers.pdf("x"), FileRefusal.KindNotTaken.class);
        refused("IMG_0001.HEIC", Papers.heic(), FileRefusal.PhonePhoto.class);
        refused("IMG_0001.jpg", Papers.heic(), FileRefusal.PhonePhoto.class);
    }

    @Test
    void refusesWhatIsMarkedAsAStateSecret() {
        refused("秘密★10年 纪要.pdf", Papers.pdf("x"), FileRefusal.Marked.class);
        refused("纪要.docx", Papers.docx("示例市", "机密★5年"), FileRefusal.Marked.class);
        refused("纪要.txt", "绝密★启封\n纪要".getBytes(StandardCharsets.UTF_8), FileRefusal.Marked.class);
        refused("旧纪要.txt", "秘密\n纪要".getBytes(Charset.forName("GB18030")), FileRefusal.Marked.class);
        refused("纪要.xlsx", Papers.xlsx("密级：秘密"), FileRefusal.Marked.class);
        refused(
                "纪要.ofd",
                Papers.zip(Map.of(
                        "OFD.xml",
                        "<ofd/>",
                        "Doc_0/Pages/Page_0/Content.xml",
                        "<ofd:TextCode>机</ofd:TextCode><ofd:TextCode>密★10年</ofd:TextCode>")),
                FileRefusal.Marked.class);
    }

    @Test
    void refusesWhatItCannotLookInto() {
        refused("空.pdf", new byte[0], FileRefusal.Empty.class);
        refused("锁.pdf", Papers.lockedPdf(), FileRefusal.Unreadable.class);
        refused("坏.pdf", "%PDF-1.7 and nothing else".getBytes(StandardCharsets.UTF_8), FileRefusal.Unreadable.class);
        refused("大.txt", "a".repeat(24 * 1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8), FileRefusal.TooLarge.class);
    }

    @Test
    void isClosedToWhomTheOwningContextDoesNotName() {
        Viewer guest = accounts.viewer("handler");
        assertThat(refusal(add("答复.pdf", Papers.pdf("x"), guest))).isInstanceOf(FileRefusal.NotPermitted.class);
        assertThat(refusal(add("答复.pdf", Papers.pdf("x"), Viewer.PUBLIC))).isInstanceOf(FileRefusal.NotPermitted.class);
        Subject nobodys = new Subject("test-nobodys", "1");
        assertThat(refusal(add.handle(
                        new AddFile.Command(nobodys, "答复.pdf", true),
                        new ByteArrayInputStream(Papers.pdf("x")),
                        accounts.viewer("office"))))
                .isInstanceOf(FileRefusal.NotPermitted.class);
    }

    @Test
    void handsAFileOutToBeSavedUnderItsOwnName() {
        Viewer clerk = accounts.viewer("office");
        StoredFile file = added("关于“积水”的答复.txt", "已经办理".getBytes(StandardCharsets.UTF_8), clerk);
        assertThat(web.get().uri(file.id().href()).with(TestAccounts.as(accounts.viewer("handler"))))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                .headers()
                .hasValue("Content-Type", "text/plain")
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst())
                                .startsWith("attachment;")
                                .contains("filename*=UTF-8''%E5%85%B3%E4%BA%8E"));
        assertThat(web.get().uri(file.id().href())).hasStatus(302);
        assertThat(web.get().uri("/files/" + UUID.randomUUID()).with(TestAccounts.as(clerk)))
                .hasStatus(404);
        assertThat(web.get().uri("/files/passwd").with(TestAccounts.as(clerk))).hasStatus(404);
    }

    @Test
    void handsOutNothingThatWasChangedOnDisk() throws IOException {
        Viewer clerk = accounts.viewer("office");
        String words = "办理于 " + shelf.id();
        StoredFile file = added("答复.txt", words.getBytes(StandardCharsets.UTF_8), clerk);
        Files.writeString(store.place(file.sha256()), "从未办理");
        assertThat(web.get().uri(file.id().href()).with(TestAccounts.as(clerk)))
                .hasStatus(500)
                .bodyText()
                .contains("文件与保存时不一致", file.sha256(), "从备份中恢复")
                .doesNotContain("从未办理", "⟦");
        assertThat(journal.of(shelf).getLast())
                .satisfies(line -> assertThat(line.action()).isEqualTo("file.read"))
                .satisfies(line -> assertThat(line.reason()).isEqualTo("ContentChanged"));
        // the store is shared with tests that prove all of it
        Files.writeString(store.place(file.sha256()), words);
    }

    @Test
    void keepsALooseFileForItsSenderAndForADay() throws IOException {
        Viewer clerk = accounts.viewer("office");
        FileResult result = add.handle(
                new AddFile.Command(shelf, "松散.txt", false),
                new ByteArrayInputStream(shelf.id().getBytes(StandardCharsets.UTF_8)),
                clerk);
        StoredFile loose = ((FileResult.Added) result).file();
        assertThat(files.of(shelf)).isEmpty();
        assertThat(web.get().uri(loose.id().href()).with(TestAccounts.as(clerk)))
                .hasStatusOk();
        assertThat(web.get().uri(loose.id().href()).with(TestAccounts.as(accounts.viewer("office"))))
                .hasStatus(404);
        sweep.run();
        assertThat(files.find(loose.id())).isPresent();
        sweep.sweepBefore(LATER);
        assertThat(files.find(loose.id())).isEmpty();
        assertThat(store.place(loose.sha256())).doesNotExist();
        assertThat(journal.of(shelf).getLast().action()).isEqualTo("file.sweep");
    }

    private void refused(String name, byte[] content, Class<? extends FileRefusal> why) {
        long before = filesOnDisk();
        assertThat(refusal(add(name, content, accounts.viewer("office"))))
                .as(name)
                .isInstanceOf(why);
        assertThat(filesOnDisk()).as(name).isEqualTo(before);
        assertThat(journal.of(shelf).getLast())
                .as(name)
                .satisfies(line -> assertThat(line.outcome()).isEqualTo(Outcome.REFUSED))
                .satisfies(line -> assertThat(line.reason()).startsWith(why.getSimpleName()));
    }

    private long filesOnDisk() {
        try (Stream<Path> all = Files.walk(settings.directory())) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private StoredFile added(String name, byte[] content, Viewer by) {
        return ((FileResult.Added) add(name, content, by)).file();
    }

    private FileResult add(String name, byte[] content, Viewer by) {
        return add.handle(new AddFile.Command(shelf, name, true), new ByteArrayInputStream(content), by);
    }

    private static FileRefusal refusal(FileResult result) {
        return ((FileResult.Refused) result).refusal();
    }
}
