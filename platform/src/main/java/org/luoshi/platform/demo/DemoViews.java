package org.luoshi.platform.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.luoshi.platform.access.Viewers;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.views.KeepView;
import org.springframework.stereotype.Component;

/** What the offices keep looking at (示例的常用视图): overdue, due soon, promises whose day has passed. */
@Component
class DemoViews {
    private final KeepView keep;
    private final Viewers viewers;
    private final CityDate date;

    DemoViews(KeepView keep, Viewers viewers, CityDate date) {
        this.keep = keep;
        this.viewers = viewers;
        this.date = date;
    }

    void keep(DemoCast cast, LocalDate today) {
        date.at(today.minusDays(6).atTime(9, 0), () -> {
            keep("/suggestions?lamp=red&open=1", "逾期未办", true, cast.office());
            keep("/suggestions?lamp=yellow&open=1", "近期到期", true, cast.office());
            keep("/suggestions/commitments?state=overdue", "承诺已过期限", false, cast.office());
            keep("/suggestions?lamp=red&sort=due", "各单位逾期", true, cast.governmentOffice());
        });
    }

    private void keep(String shown, String name, boolean share, Mover by) {
        Viewer viewer = viewers.of(UUID.fromString(by.account())).orElseThrow();
        keep.handle(new KeepView.Command(Query.read(shown), name, share, false), viewer)
                .orThrow();
    }
}
