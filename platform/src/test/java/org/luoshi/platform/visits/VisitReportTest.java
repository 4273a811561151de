package org.luoshi.platform.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.visits.photo.TestPhotos;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** The report counts its records and leaves out where the phone was. */
@PlatformTest
class VisitReportTest {
    @Autowired
    TestVisits visits;

    @Autowired
    TakeFieldEntries take;

    @Autowired
    VisitReport report;

    @Autowired
    Instructions instructions;

    @Autowired
    HandOverInstruction handOver;

    @Autowired
    HandOverLetter letter;

    @Autowired
    Figures figures;

    @Autowired
    ReleasePhoto release;

    @Autowired
    Journal journal;

    /** law: 代表法 (2025) art. 31 — what deputies found goes by document to who studies it. */
    @Test
    void writesTheLetterAnOpinionOfDeputiesIsHandedOverByAndCountsIt() {
        Visit visit = visits.planned(VisitKind.DEPUTIES, Going.OFFICE);
        OrganisationId bureau = visits.unit("民政局");
        Instruction said = visits.said(visit, "老年食堂供应晚餐", bureau, Going.OFFICE);
        assertThat(letter.of(visit, said)).isEmpty();
        String number = visits.at(
                        15,
                        () -> handOver.handle(
                                new HandOverInstruction.Command(visit.id(), said.id(), said.version(), "示人办函〔2026〕18号"),
                                Going.OFFICE))
                .orThrow();
        Paper paper =
                letter.of(visit, instructions.find(said.id()).orElseThrow()).orElseThrow();
        assertThat(paper.number().text()).isEqualTo("示人办函〔2026〕18号");
        assertThat(paper.addressees()).hasSize(1).first().asString().startsWith("民政局");
        assertThat(paper.toString()).contains("老年食堂供应晚餐", "现转交你们研究处理").doesNotContain("带队人", "随行人");
        assertThat(HandOverLetter.number("口头")).isEmpty();
        FigureDefinition told = figures.definition(new FigureId("visits.told")).orElseThrow();
        List<FigureRecord> counted = told.records(TestVisits.DAY, TestVisits.DAY, Instant.now(Clock.systemUTC()));
        assertThat(counted).extracting(FigureRecord::number).contains(number);
        assertThat(titled(told.recordsFor(Going.OFFICE, counted))).contains(number);
        assertThat(titled(told.recordsFor(Going.STRANGER, counted))).doesNotContain(number);
    }

    private static List<String> titled(List<FigureRecord> records) {
        return records.stream()
                .filter(record -> !record.title().isEmpty())
                .map(FigureRecord::number)
                .toList();
    }

    @Test
    void givesAPhotoOutWithoutItsPlaceAndKeepsTheOriginalInside() {
        Visit visit = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        byte[] original = TestPhotos.jpegWith(TestPhotos.exif(6, "39.9042N"));
        var photo = new FieldEntry.Photo(visits.stamp(visit), "现场.jpg", new ByteArrayResource(original), "", null);
        visits.at(13, () -> take.handle(visit.id(), Going.SECRETARY, List.of(photo)));
        UUID entry = photo.stamp().id();
        byte[] copy =
                release.handle(visit.id(), entry, Going.SECRETARY).orThrow().bytes();
        assertThat(latin(original)).contains("39.9042N");
        assertThat(latin(copy)).doesNotContain("39.9042N");
        assertThat(release.handle(visit.id(), entry, Going.OFFICE)).isInstanceOf(VisitResult.Refused.class);
        assertThat(release.handle(visit.id(), UUID.randomUUID(), Going.SECRETARY))
                .isEqualTo(VisitResult.refused(new VisitRefusal.NotThere("photo")));
        assertThat(journal.of(new Subject("visit", visit.id().toString())).stream()
                        .filter(line -> line.action().equals("visit.release-photo"))
                        .map(Line::outcome))
                .containsExactly(Outcome.DONE, Outcome.REFUSED, Outcome.REFUSED);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

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
