package org.luoshi.platform.exchange.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.cooperation.BeginList;
import org.luoshi.platform.cooperation.CooperationList;
import org.luoshi.platform.cooperation.Lists;
import org.luoshi.platform.cooperation.WriteEntry;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Change;
import org.luoshi.platform.cooperation.joint.Content;
import org.luoshi.platform.cooperation.joint.JointList;
import org.luoshi.platform.cooperation.joint.Motion;
import org.luoshi.platform.cooperation.joint.Owner;
import org.luoshi.platform.cooperation.joint.Stamp;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Entry;
import org.luoshi.platform.exchange.Feed;
import org.luoshi.platform.exchange.Peer;
import org.luoshi.platform.exchange.PeerState;
import org.luoshi.platform.exchange.protocol.CityKey;
import org.luoshi.platform.exchange.protocol.Ed25519;
import org.luoshi.platform.exchange.protocol.Invitation;
import org.luoshi.platform.exchange.protocol.Reason;
import org.luoshi.platform.exchange.protocol.Refusal;
import org.luoshi.platform.journal.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Two servers with two databases keep one record, over a line that breaks and by file. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoCitiesTest {
    private static final Everybody BY = new Everybody();
    private static final Set<String> SAID = Set.of(SaidReader.KIND);

    private static final LocalDate DAY = LocalDate.of(2031, 6, 30);
    private static final Content CONTENT = new Content("跨市公交一卡通", "两市一起办", "traffic", Content.Kind.PROJECT, 2031);

    @LocalServerPort
    int port;

    @Autowired
    Pairing pairing;

    @Autowired
    PeerStore peers;

    @Autowired
    Feed feed;

    @Autowired
    Carry carry;

    @Autowired
    ParcelFiles files;

    @Autowired
    TakeIn takeIn;

    @Autowired
    TurnKey turnKey;

    @Autowired
    ExchangeViews views;

    @Autowired
    SaidReader reader;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BeginList begin;

    @Autowired
    WriteEntry write;

    @Autowired
    Lists lists;

    private OtherCity other;
    private CityId we;
    private CityId they;
    private int said;

    @BeforeAll
    void pairThem() {
        other = new OtherCity("样本市");
        we = peers.ours();
        they = other.its(PeerStore.class).ours();
        pairing.read(other.its(Pairing.class).invitation().orElseThrow(), BY);
        other.its(Pairing.class).read(pairing.invitation().orElseThrow(), BY);
        assertThat(pairing.accept(they, "0000 0000", BY))
                .isEqualTo(new Pairing.Result.Refused(Pairing.Why.NOT_WHAT_WAS_HEARD));
        pairing.accept(they, heard(peers, they), BY);
        other.its(Pairing.class).accept(we, heard(other.its(PeerStore.class), we), BY);
        assertThat(peers.find(they)).map(Peer::name).contains("样本市");
    }

    @AfterAll
    void stop() {
        peers.move(they, PeerState.REVOKED);
        other.close();
    }

    @Test
    void endEqualOverALineThatIsCut() {
        try (CuttingLine there = new CuttingLine(other.port(), 20261127, 60_000);
                CuttingLine here = new CuttingLine(port, 42, 60_000)) {
            pairing.address(they, there.address(), BY);
            other.its(Pairing.class).address(we, here.address(), BY);
            for (int i = 0; i < 60; i++) {
                say(feed, transaction, they, 3);
                say(other.its(Feed.class), other.its(TransactionTemplate.class), we, 2);
                carry.handle(they, BY);
                other.its(Carry.class).handle(we, BY);
            }
            assertThat(there.cuts() + here.cuts()).isGreaterThan(10);
            there.repair();
            here.repair();
            assertThat(carry.handle(they, BY)).isEmpty();
            checkEqual();
        } finally {
            pairing.address(they, "", BY);
            other.its(Pairing.class).address(we, "", BY);
        }
    }

    @Test
    void exchangeByFileWithALookFirst() {
        say(feed, transaction, they, 2);
        byte[] file = files.export(they, 0, BY).orElseThrow();
        ParcelFiles there = other.its(ParcelFiles.class);
        ParcelFiles.Look look =
                there.look(there.keep(file, BY).orElseThrow(), BY).orElseThrow();
        assertThat(look.parcel()).isPresent();
        assertThat(there.takeIn(look.id(), BY)).containsInstanceOf(ParcelFiles.Result.Taken.class);
        assertThat(there.takeIn(look.id(), BY)).isEmpty();
        assertThat(there.takeIn(there.keep(file, BY).orElseThrow(), BY))
                .hasValueSatisfying(result -> assertThat(result)
                        .isInstanceOfSatisfying(
                                ParcelFiles.Result.Taken.class,
                                taken -> assertThat(taken.stored()).isZero()));
        bring(other.its(ParcelFiles.class).export(we, 0, BY), takeIn);
        checkEqual();
    }

    @Test
    void keepWhatStandsBeforeAnEntryOfOursThatFails() {
        ParcelFiles there = other.its(ParcelFiles.class);
        say(other.its(Feed.class), other.its(TransactionTemplate.class), we, 1);
        write(other.its(Feed.class), other.its(TransactionTemplate.class), we, SaidReader.POISON);
        say(other.its(Feed.class), other.its(TransactionTemplate.class), we, 1);
        long head = other.its(EntryStore.class).ledger(we).ours().seq();
        bring(there.export(we, 0, BY), takeIn);
        assertThat(views.of(they).orElseThrow().theirs().seq()).isEqualTo(head - 2);
        reader.mend();
        bring(there.export(we, 0, BY), takeIn);
        bring(files.export(they, 0, BY), other.its(TakeIn.class));
        bring(there.export(we, 0, BY), takeIn);
        checkEqual();
    }

    @Test
    void followEachOthersKeys() {
        assertThat(turnKey.handle(BY)).isEmpty();
        assertThat(other.its(TurnKey.class).handle(BY)).isEmpty();
        say(feed, transaction, they, 1);
        bring(files.export(they, 0, BY), other.its(TakeIn.class));
        bring(other.its(ParcelFiles.class).export(we, 0, BY), takeIn);
        checkEqual();
        assertThat(other.its(PeerStore.class).key(we)).isEqualTo(pairingKey());
    }

    @Test
    void keepAnEntryNobodyReadsYet() {
        transaction.executeWithoutResult(status -> feed.append(they, "future.kind", "{}"));
        bring(files.export(they, 0, BY), other.its(TakeIn.class));
        assertThat(other.its(ExchangeViews.class).of(we).orElseThrow().unread()).isPositive();
        assertThat(other.its(EntryStore.class).waiting(we, Set.of("future.kind")))
                .isNotEmpty();
    }

    @Test
    void restUntilSomebodyLooksWhenOneWasSetBack() {
        bring(files.export(they, 0, BY), other.its(TakeIn.class));
        bring(other.its(ParcelFiles.class).export(we, 0, BY), takeIn);
        Refusal refusal = new Refusal(Reason.WE_ARE_BEHIND, List.of("1", "2"));
        peers.pause(they, refusal.toString());
        say(feed, transaction, they, 1);
        assertThat(takeIn.handle(other.its(ParcelFiles.class).export(we, 0, BY).orElseThrow(), Actor.of(BY)))
                .isInstanceOfSatisfying(
                        TakeIn.Result.Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.PAUSED));
        assertThat(pairing.resume(they, BY)).isEqualTo(new Pairing.Result.Done(they));
        bring(other.its(ParcelFiles.class).export(we, 0, BY), takeIn);
    }

    @Test
    void keepOneCooperationListOverALineThatIsCut() {
        pairing.address(they, "http://127.0.0.1:" + other.port(), BY);
        assertThat(carry.handle(they, BY)).isEmpty();
        try (CuttingLine there = new CuttingLine(other.port(), 7, 9_000)) {
            pairing.address(they, there.address(), BY);
            CooperationList ours = begin.exchanged(they, BY).orElseThrow();
            String item = UUID.randomUUID().toString();
            write(write, ours, new Act.ProposeItem(item, CONTENT, new Owner("市交通局", ""), DAY));
            until(() -> theirs().isPresent(), there);
            CooperationList theirs = theirs().orElseThrow();
            WriteEntry writeThere = other.its(WriteEntry.class);
            write(writeThere, theirs, new Act.ConfirmItem(item, new Owner("样本市交通局", "")));
            // both want another day at once: two motions that cross, each answered by the other side
            Stamp sooner = write(write, ours, deadline(item, DAY.minusMonths(1)));
            Stamp later = write(writeThere, theirs, deadline(item, DAY.plusMonths(2)));
            until(() -> lists.joint(ours).motion(later).isPresent(), there);
            write(write, ours, new Act.Answer(later, true, ""));
            write(writeThere, theirs, new Act.Answer(sooner, false, "太紧"));
            assertThat(there.cuts()).isPositive();
            there.repair();
            assertThat(carry.handle(they, BY)).isEmpty();
            JointList here = lists.joint(ours);
            JointList beyond = other.its(Lists.class).joint(theirs);
            assertThat(here.items()).isEqualTo(beyond.items());
            assertThat(here.answered()).isEqualTo(beyond.answered()).hasSize(2);
            assertThat(here.ignored()).isEqualTo(beyond.ignored()).isEmpty();
            assertThat(here.item(item).orElseThrow().deadline()).isEqualTo(DAY.plusMonths(2));
        } finally {
            pairing.address(they, "", BY);
        }
    }

    private Optional<CooperationList> theirs() {
        return other.its(Lists.class).all().stream()
                .filter(list -> we.equals(list.peer()))
                .findFirst();
    }

    /** Goes there until it holds, however often the line falls. */
    private void until(BooleanSupplier holds, CuttingLine line) {
        for (int tries = 0; !holds.getAsBoolean(); tries++) {
            assertThat(tries).isLessThan(200);
            carry.handle(they, BY);
        }
        while (line.cuts() == 0) {
            carry.handle(they, BY);
        }
    }

    private static Act deadline(String item, LocalDate day) {
        return new Act.Propose(new Motion.ChangeItem(item, new Change.Deadline(day)));
    }

    private static Stamp write(WriteEntry write, CooperationList list, Act act) {
        WriteEntry.Result result = write.handle(WriteEntry.Command.ours(list.id(), act), BY);
        assertThat(result).isInstanceOf(WriteEntry.Result.Written.class);
        return ((WriteEntry.Result.Written) result).stamp();
    }

    private void checkEqual() {
        assertThat(hashes(feed, they))
                .isEqualTo(hashes(other.its(Feed.class), we))
                .isNotEmpty();
        check(reader, they, feed.both(they, SAID), they);
        check(other.its(SaidReader.class), we, feed.both(they, SAID), we);
    }

    /** The reader heard each entry of the origin once, in order. */
    private static void check(SaidReader reader, CityId from, List<Entry> both, CityId origin) {
        assertThat(reader.heard(from))
                .containsExactlyElementsOf(both.stream()
                        .filter(entry -> entry.origin().equals(origin))
                        .map(Entry::json)
                        .toList());
    }

    private static List<String> hashes(Feed feed, CityId peer) {
        return feed.both(peer, SAID).stream().map(Entry::hash).toList();
    }

    private void say(Feed feed, TransactionTemplate transaction, CityId to, int times) {
        IntStream.range(0, times).forEach(i -> write(feed, transaction, to, "{\"no\":%d}".formatted(said++)));
    }

    private static void write(Feed feed, TransactionTemplate transaction, CityId to, String json) {
        transaction.executeWithoutResult(status -> feed.append(to, SaidReader.KIND, json));
    }

    private static void bring(Optional<byte[]> file, TakeIn to) {
        assertThat(to.handle(file.orElseThrow(), Actor.of(BY))).isInstanceOf(TakeIn.Result.Taken.class);
    }

    private CityKey pairingKey() {
        return Invitation.read(pairing.invitation().orElseThrow(), new Ed25519())
                .orElseThrow()
                .key();
    }

    private static String heard(PeerStore peers, CityId peer) {
        String fingerprint = peers.find(peer).orElseThrow().fingerprint();
        return fingerprint.substring(fingerprint.length() - 9);
    }
}
