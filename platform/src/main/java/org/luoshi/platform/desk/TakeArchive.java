package org.luoshi.platform.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands a sealed batch out, whole or one file of it (取走归档包). */
@Component
public class TakeArchive {
    private final ArchiveBatches batches;
    private final ArchiveContents contents;

    TakeArchive(ArchiveBatches batches, ArchiveContents contents) {
        this.batches = batches;
        this.contents = contents;
    }

    /** One file of it, such as its index; empty where it has none of this name, or is not sealed. */
    public Optional<byte[]> one(UUID batch, String name) {
        return batches.signed(batch).flatMap(_ -> batches.part(batch, name)).map(contents::read);
    }

    /** Names of the files that stand beside its matters: index and manifest. */
    public List<String> besides(UUID batch) {
        return batches.signed(batch).map(_ -> batches.besides(batch)).orElse(List.of());
    }

    /** Writes it as a ZIP. */
    public void write(UUID batch, OutputStream out) throws IOException {
        ArchiveBatches.Signed signed = batches.signed(batch).orElseThrow();
        ArchiveZip.write(
                batches.parts(batch),
                part -> contents.read(batches.part(batch, part.name()).orElseThrow()),
                signed.signature(),
                signed.publicKey(),
                out);
    }
}
