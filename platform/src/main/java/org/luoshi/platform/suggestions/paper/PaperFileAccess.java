package org.luoshi.platform.suggestions.paper;

import java.util.List;
import org.luoshi.platform.files.FileAccess;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Papers and signed originals: for whoever registers. A scan of one paper is read by whoever sees the suggestion it became;
 * a pile scanned at once stays with the office, for others' papers lie in it.
 */
@Configuration(proxyBeanMethods = false)
class PaperFileAccess {
    @Bean
    FileAccess paperEntryFiles() {
        return new OfTheDesk(PaperEntry.SUBJECT);
    }

    @Bean
    FileAccess signedScanFiles(PaperEntries entries, Matters matters, MatterAccess access) {
        return new OfTheDesk(PaperEntry.Scan.SUBJECT) {
            @Override
            public boolean mayRead(String subject, Viewer viewer) {
                return super.mayRead(subject, viewer) || seesTheOne(entries.confirmedBy(subject), viewer);
            }

            private boolean seesTheOne(List<MatterId> confirmed, Viewer viewer) {
                return confirmed.size() == 1
                        && matters.find(confirmed.getFirst())
                                .filter(matter -> access.maySee(matter, Mover.of(viewer)))
                                .isPresent();
            }
        };
    }

    private static class OfTheDesk implements FileAccess {
        private final String kind;

        OfTheDesk(String kind) {
            this.kind = kind;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public boolean mayRead(String subject, Viewer viewer) {
            return viewer.may(PaperDesk.REGISTER);
        }

        @Override
        public boolean mayAdd(String subject, Viewer viewer) {
            return viewer.may(PaperDesk.REGISTER);
        }
    }
}
