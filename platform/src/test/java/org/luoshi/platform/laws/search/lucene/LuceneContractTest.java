package org.luoshi.platform.laws.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.laws.search.Followed;
import org.luoshi.platform.laws.search.LawIndex;
import org.luoshi.platform.laws.search.LawIndexContract;

class LuceneContractTest extends LawIndexContract {
    @TempDir
    Path folder;

    @Override
    protected LawIndex open() {
        return LuceneIndex.open(folder.resolve("contract"));
    }

    @Test
    void isThereAgainWhenItIsOpenedAgain() {
        var position = new Followed(1, "library", 12);
        try (var index = LuceneIndex.open(folder.resolve("again"))) {
            index.keep(position);
        }
        try (var index = LuceneIndex.open(folder.resolve("again"))) {
            assertThat(index.followed()).isEqualTo(position);
        }
    }

    @Test
    void isMadeAnewWhenItCannotBeRead() throws IOException {
        Path broken = folder.resolve("broken");
        try (var index = LuceneIndex.open(broken)) {
            index.keep(new Followed(1, "library", 12));
        }
        try (var files = Files.newDirectoryStream(broken, "segments_*")) {
            for (Path file : files) {
                Files.writeString(file, "rubbish");
            }
        }
        try (var index = LuceneIndex.open(broken)) {
            assertThat(index.followed()).isEqualTo(Followed.NOTHING);
        }
    }

    @Test
    void isOpenInOneProcessAtATime() {
        Path shared = folder.resolve("shared");
        assertThat(LuceneIndex.isOpenElsewhere(shared)).isFalse();
        try (var index = LuceneIndex.open(shared)) {
            assertThat(index.size()).isZero();
            assertThat(LuceneIndex.isOpenElsewhere(shared)).isTrue();
            assertThatThrownBy(() -> LuceneIndex.open(shared)).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(LuceneIndex.isOpenElsewhere(shared)).isFalse();
    }
}
