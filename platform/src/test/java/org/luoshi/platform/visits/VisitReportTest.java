package org.luoshi.platform.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The report counts its records and leaves out where the phone was. */
@PlatformTest
class VisitReportTest {
    @Autowired
    TestVisits visits;

    @Autowired
    TakeFieldEntries take;

    @Autowired
    VisitReport report;

    @Test
    void countsWhatWasRecordedAndTellsNoPlace() {
        Visit visit = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        visits.said(visit, "继续加强管理", null, Going.SECRETARY);
        visits.said(visit, "把路修好", null, Going.SECRETARY);
        var place = new FieldEntry.Place(visits.stamp(visit), 36.12345, 120.45678, 9);
        var request = new FieldEntry.FirmRequest(visits.stamp(visit), "示例乳业", "用电报装", "不外传的电话");
        visits.at(13, () -> take.handle(visit.id(), Going.SECRETARY, List.of(place, request)));
        String paper = report.of(visit).toString();
        assertThat(paper).contains("察看2个点位，提出要求2项，听取企业诉求1件", "未确认2项", "示例乳业", "办理中");
        assertThat(paper).doesNotContain("36.12345", "120.45678", "不外传的电话");
    }
}
