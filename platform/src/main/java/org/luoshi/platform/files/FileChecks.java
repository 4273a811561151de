package org.luoshi.platform.files;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.files.ContentStore.Incoming;
import org.springframework.stereotype.Component;

/** What a file has to pass before it is kept: its name before a byte is read, its content before it is at its place. */
@Component
class FileChecks {
    /** How phones name what a browser, an office program and our public copies cannot read. */
    private static final Set<String> PHONE_PHOTO = Set.of("heic", "heif");

    private final FileKinds kinds;

    FileChecks(FileKinds kinds) {
        this.kinds = kinds;
    }

    Optional<FileRefusal> ofName(FileName name) {
        Optional<FileRefusal> flaw = name.flaw().map(FileRefusal.BadName::new);
        Optional<FileRefusal> mark = Marking.inName(name.text()).map(FileRefusal.Marked::new);
        return flaw.or(() -> mark)
                .or(() -> PHONE_PHOTO.contains(name.extension())
                        ? Optional.of(new FileRefusal.PhonePhoto(name.text()))
                        : Optional.empty())
                .or(() -> kinds.named(name.extension()).isPresent()
                        ? Optional.empty()
                        : Optional.of(new FileRefusal.KindNotTaken(name.extension(), kinds.taken())));
    }

    Optional<FileRefusal> ofContent(FileName name, Incoming content) throws IOException {
        FileKind kind = kinds.named(name.extension()).orElseThrow();
        if (content.size() == 0) {
            return Optional.of(new FileRefusal.Empty(name.text()));
        }
        String found = kinds.found(content.path()).orElse("?");
        if (PHONE_PHOTO.contains(found)) {
            return Optional.of(new FileRefusal.PhonePhoto(name.text()));
        }
        if (!kinds.proves(kind, content.path())) {
            return Optional.of(new FileRefusal.OtherContent(kind.extension(), found));
        }
        return mark(kind, name, content);
    }

    String mediaType(FileName name) {
        return kinds.named(name.extension()).orElseThrow().mediaType();
    }

    private static Optional<FileRefusal> mark(FileKind kind, FileName name, Incoming content) {
        try {
            return Marking.inText(FirstPage.of(kind, content.path())).map(FileRefusal.Marked::new);
        } catch (IOException e) {
            return Optional.of(new FileRefusal.Unreadable(name.text()));
        }
    }
}
