package org.luoshi.platform.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** What a phone sends is taken once, each entry by itself, and says when it was spoken. */
@PlatformTest
class FieldEntriesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0};

    @Autowired
    TestVisits visits;

    @Autowired
    Visits store;

    @Autowired
    TakeFieldEntries take;

    @Autowired
    Entries entries;

    @Autowired
    RunVisit run;

    @Autowired
    Journal journal;

    @Test
    void whatIsSentTwiceIsTakenOnceAndTheVisitIsUnderWay() {
        Visit visit = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        var note = new FieldEntry.Note(visits.stamp(visit), "堤顶有裂缝");
        assertThat(send(visit, note)).containsExactly(new EntryResult.Taken(note.id()));
        assertThat(send(visit, note)).containsExactly(new EntryResult.AlreadyTaken(note.id()));
        assertThat(entries.of(visit.id()))
                .singleElement()
                .extracting(TakenEntry::text)
                .isEqualTo("堤顶有裂缝");
        assertThat(store.find(visit.id()).orElseThrow().state()).isEqualTo(VisitState.HELD);
    }

    @Test
    void aRefusedEntryKeepsBackNoOther() {
        Visit visit = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        var empty = new FieldEntry.Note(visits.stamp(visit), " ");
        var elsewhere = new FieldEntry.Note(
                new Stamp(UUID.randomUUID(), StopId.fresh(), visits.moment(11), Duration.ZERO, "甲"), "别处");
        var place = new FieldEntry.Place(visits.stamp(visit), 36.1, 120.4, 12);
        var nowhere = new FieldEntry.Place(visits.stamp(visit), 136.1, 120.4, 12);
        assertThat(send(visit, empty, elsewhere, place, nowhere))
                .extracting(result -> result instanceof EntryResult.Refused refused ? refused.refusal() : null)
                .containsExactly(
                        new VisitRefusal.Missing("text"),
                        new VisitRefusal.NotThere("stop"),
                        null,
                        new VisitRefusal.Unreadable("place", "136.1 120.4"));
        assertThat(entries.of(visit.id())).hasSize(1);
    }

    @Test
    void aPhoneWithAWrongClockLosesNothing() {
        Visit visit = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        Instant wrong = visits.moment(11).minus(3, ChronoUnit.HOURS);
        var corrected = new FieldEntry.Note(stamped(visit, wrong, Duration.ofHours(3)), "早了三小时");
        var ahead = new FieldEntry.Note(stamped(visit, visits.moment(20), Duration.ZERO), "快了");
        var ancient = new FieldEntry.Note(stamped(visit, Instant.EPOCH, Duration.ofDays(-1)), "1969");
        var endless = new FieldEntry.Note(stamped(visit, Instant.MAX, Duration.ofSeconds(Long.MAX_VALUE)), "没有尽头");
        assertThat(send(visit, corrected, ahead)).allMatch(EntryResult.Taken.class::isInstance);
        assertThat(send(visit, ancient, endless)).allMatch(EntryResult.Refused.class::isInstance);
        assertThat(entries.of(visit.id()))
                .extracting(TakenEntry::phoneAt, TakenEntry::spokenAt, TakenEntry::doubtful)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(wrong, visits.moment(11), false),
                        org.assertj.core.groups.Tuple.tuple(visits.moment(20), visits.moment(20), true));
    }

    @Test
    void aPhotographThatIsNoneIsRefusedAndARealOneKeepsItsHash() {
        Visit visit = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        var photo = photo(visit, "堤.png", PNG);
        var text = photo(visit, "堤.jpg", "这是文字".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var table = photo(visit, "堤.csv", "a,b".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(send(visit, photo, text, table))
                .extracting(result -> result.getClass().getSimpleName())
                .containsExactly("Taken", "Refused", "Refused");
        assertThat(entries.of(visit.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.file()).isNotNull());
    }

    @Test
    void nothingIsTakenBeforeTheDayNorAfterTheClosingNorFromWhoeverIsNoPartOfIt() {
        Visit visit = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        var note = new FieldEntry.Note(visits.stamp(visit), "早到的");
        assertThat(dayBefore(visit, note))
                .containsExactly(new EntryResult.Refused(note.id(), new VisitRefusal.NotYet("2026-04-20")));
        assertThat(visits.at(12, () -> take.handle(visit.id(), Going.STRANGER, List.of(note))))
                .containsExactly(new EntryResult.Refused(note.id(), new VisitRefusal.NotThere("visit")));
        send(visit, new FieldEntry.Note(visits.stamp(visit), "到了"));
        visits.at(18, () -> run.close(visit.id(), Going.SECRETARY)).orThrow();
        assertThat(send(visit, note))
                .containsExactly(new EntryResult.Refused(note.id(), new VisitRefusal.WrongState(VisitState.CLOSED)));
        visits.at(19, () -> run.reopen(visit.id(), Going.SECRETARY)).orThrow();
        assertThat(send(visit, note)).containsExactly(new EntryResult.Taken(note.id()));
        assertThat(journal.of(new Subject("visit", visit.id().toString()))).hasSize(8);
    }

    @Test
    void anIdentityBelongsToOneVisit() {
        Visit one = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        Visit two = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        var note = new FieldEntry.Note(new Stamp(UUID.randomUUID(), null, visits.moment(11), Duration.ZERO, "甲"), "路上");
        send(one, note);
        assertThat(send(two, note))
                .containsExactly(new EntryResult.Refused(note.id(), new VisitRefusal.IdentityTaken()));
        var units =
                new FieldEntry.Instruction(visits.stamp(one), "完成", "带队人", OrganisationId.random(), List.of(), null);
        assertThat(send(one, units))
                .containsExactly(new EntryResult.Refused(units.id(), new VisitRefusal.NotThere("unit")));
    }

    private FieldEntry.Photo photo(Visit visit, String name, byte[] content) {
        return new FieldEntry.Photo(visits.stamp(visit), name, new ByteArrayResource(content), "", null);
    }

    private static Stamp stamped(Visit visit, Instant phone, Duration offset) {
        return new Stamp(UUID.randomUUID(), visit.stops().getFirst().id(), phone, offset, "甲");
    }

    private List<EntryResult> send(Visit visit, FieldEntry... sent) {
        return visits.at(17, () -> take.handle(visit.id(), Going.SECRETARY, List.of(sent)));
    }

    private List<EntryResult> dayBefore(Visit visit, FieldEntry entry) {
        return visits.at(-1, () -> take.handle(visit.id(), Going.SECRETARY, List.of(entry)));
    }
}
