package org.luoshi.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.MultipartConfigElement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A disk without room: a clear refusal, nothing half kept, and nothing lost that was there. */
@PlatformTest
class FullDiskTest {
    private static final byte[] WORDS = "已经办理".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @Autowired
    Journal journal;

    @Test
    void refusesAFormTheDiskHasNoRoomForBeforeAByteIsRead() throws Exception {
        var guard = new UploadGuard(
                new MultipartConfigElement(directory.toString(), Long.MAX_VALUE, Long.MAX_VALUE, 0), journal);
        var request = new MockHttpServletRequest("POST", "/matters/x/papers") {
            @Override
            public long getContentLengthLong() {
                return 1L << 55;
            }

            @Override
            public java.util.Collection<jakarta.servlet.http.Part> getParts() {
                throw new AssertionError("nothing is read");
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        var response = new MockHttpServletResponse();
        guard.doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(507);
        assertThat(journal.of(new Subject("upload", Actor.ANONYMOUS.id())))
                .last()
                .returns(Outcome.REFUSED, Line::outcome)
                .satisfies(line -> assertThat(line.reason()).startsWith("NoRoom"));
    }

    /** A small file system of its own, where the machine lets us make one. */
    @Test
    void keepsNothingOfAContentTheDiskEndedUnder() throws Exception {
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=2m", "luoshi-test", directory.toString()) == 0);
        try {
            ContentStore store = new ContentStore(directory);
            ContentStore.Incoming before =
                    store.receive(new ByteArrayInputStream(WORDS), 100).orElseThrow();
            store.keep(before);
            InputStream large = new ByteArrayInputStream(new byte[4 * 1024 * 1024]);
            assertThatThrownBy(() -> store.receive(large, Long.MAX_VALUE)).isInstanceOf(NoRoomException.class);
            assertThat(store.incoming()).isEmptyDirectory();
            assertThat(store.isWhole(before.sha256())).isTrue();
        } finally {
            assertThat(run("umount", directory.toString())).isZero();
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor();
        } catch (IOException e) {
            return -1; // no such program here
        }
    }
}
