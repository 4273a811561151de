package org.luoshi.platform.matters;

import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.files.FileAccess;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Papers of a matter (材料): read by whoever sees the matter, added by whoever may act on it now. */
@Component
class MatterFileAccess implements FileAccess {
    private final Matters matters;
    private final MatterAccess access;
    private final CityDate date;

    MatterFileAccess(Matters matters, MatterAccess access, CityDate date) {
        this.matters = matters;
        this.access = access;
        this.date = date;
    }

    @Override
    public String kind() {
        return OpenMatter.SUBJECT;
    }

    @Override
    public boolean mayRead(String subject, Viewer viewer) {
        return visible(subject, Mover.of(viewer)).isPresent();
    }

    @Override
    public boolean mayAdd(String subject, Viewer viewer) {
        Mover mover = Mover.of(viewer);
        return visible(subject, mover)
                .filter(m -> !m.run().offered(mover.inRunOf(m), date.today()).isEmpty())
                .isPresent();
    }

    private Optional<Matter> visible(String subject, Mover mover) {
        return matters.find(new MatterId(UUID.fromString(subject))).filter(m -> access.maySee(m, mover));
    }
}
