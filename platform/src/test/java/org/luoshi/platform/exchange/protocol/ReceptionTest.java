package org.luoshi.platform.exchange.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.exchange.Entry;

/** What a city takes in of what comes, and what it says to the rest. */
class ReceptionTest {
    private final Ed25519.Pair ours = Ed25519.make();
    private final Ed25519.Pair theirs = Ed25519.make();
    private final Side[] pair = Side.pair(ours, theirs, new Ed25519());
    private final Side here = pair[0];
    private final Side there = pair[1];

    @Test
    void storesWhatIsNewAndCountsWhatIsKnown() {
        there.wrote(3);
        assertThat(here.take(there.file())).isInstanceOfSatisfying(Verdict.Sound.class, sound -> check(sound, 3, 0));
        there.wrote(2);
        assertThat(here.take(there.file())).isInstanceOfSatisfying(Verdict.Sound.class, sound -> check(sound, 2, 3));
    }

    @Test
    void reportsAReplayAsKnown() {
        byte[] file = there.wrote(3).file();
        here.take(file);
        assertThat(here.take(file)).isInstanceOfSatisfying(Verdict.Sound.class, sound -> check(sound, 0, 3));
        assertThat(here.delivered).hasSize(3);
    }

    @Test
    void namesTheGap() {
        there.wrote(12);
        here.take(there.file());
        there.wrote(4);
        checkRefused(there.parcel("", 14, 9), "GAP 12 15 13");
    }

    @Test
    void refusesWhatIsForSomebodyElse() {
        Side elsewhere = Side.pair(Ed25519.make(), theirs, new Ed25519())[1];
        checkRefused(elsewhere.wrote(1).file(), "OTHER_RECEIVER " + elsewhere.them());
    }

    @Test
    void refusesACityItDoesNotKnow() {
        Ed25519.Pair stranger = Ed25519.make();
        Side strange = new Side(stranger, ours.key(), new Ed25519());
        checkRefused(strange.wrote(1).file(), "UNKNOWN_SENDER " + stranger.key().firstId());
    }

    @Test
    void refusesTheRightNameUnderTheWrongKey() {
        Ed25519.Pair thief = Ed25519.make();
        there.wrote(1);
        byte[] file = ParcelCodec.write(Parcel.of(there, thief, "", 0, 9), thief);
        checkRefused(file, "WRONG_SIGNER " + thief.key().fingerprint());
    }

    @Test
    void refusesAnEntryAnotherHandWrote() {
        Ed25519.Pair thief = Ed25519.make();
        there.ours.add(Pen.write(there, java.time.Instant.EPOCH, "test.said", "{}", thief));
        checkRefused(there.file(), "WRONG_SIGNER " + theirs.key().fingerprint());
    }

    @Test
    void refusesALaterFormat() {
        String file = new String(there.wrote(1).file(), StandardCharsets.UTF_8);
        checkRefused(
                file.replace("\"version\":1", "\"version\":2").getBytes(StandardCharsets.UTF_8), "NEWER_VERSION 2 1");
    }

    @Test
    void refusesWhatIsNoParcel() {
        checkRefused("{\"type\":\"letter\"}\n".getBytes(StandardCharsets.UTF_8), "UNREADABLE");
        checkRefused(new byte[0], "UNREADABLE");
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        checkRefused(noise, "UNREADABLE");
    }

    @Test
    void refusesEveryLengthOfAParcelCutShort() {
        byte[] file = there.wrote(2).file();
        for (int length = 60; length < file.length; length += 7) {
            checkRefused(Arrays.copyOf(file, length), "TRUNCATED");
        }
        checkRefused(Arrays.copyOf(file, file.length - 1), "TRUNCATED");
    }

    @Test
    void refusesAParcelWithAnyByteChanged() {
        byte[] file = there.wrote(2).file();
        for (int at = 0; at < file.length; at += 3) {
            byte[] changed = file.clone();
            changed[at] ^= 1;
            assertThat(here.take(changed)).as("byte %d", at).isInstanceOf(Verdict.Refused.class);
        }
        assertThat(here.theirs).isEmpty();
        String text = new String(file, StandardCharsets.UTF_8);
        checkRefused(text.replace("no\\\":2", "no\\\":3").getBytes(StandardCharsets.UTF_8), "CHANGED");
    }

    @Test
    void shoutsWhenAnotherEntryStandsUnderTheSameNumber() {
        Side other = Side.pair(ours, theirs, new Ed25519())[1];
        here.take(there.wrote(3).file());
        other.wrote(2).write("test.said", "{\"no\":\"another\"}");
        checkRefused(other.file(), "FORK 3");
        other.wrote(1);
        checkRefused(other.parcel("", 3, 9), "FORK 3");
        assertThat(Reason.FORK.pauses()).isTrue();
    }

    @Test
    void noticesThatTheOtherCityWasSetBack() {
        Side restored = Side.pair(ours, theirs, new Ed25519())[1];
        here.take(there.wrote(3).file());
        assertThat(here.look(restored.wrote(2).parcel("nonce", 2, 9), 3))
                .isEqualTo(new Verdict.Refused(Refusal.of(Reason.SET_BACK, 3, 2)));
        assertThat(here.look(restored.parcel("", 0, 9), 0)).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void noticesThatItWasSetBackItself() {
        there.take(here.wrote(3).file());
        here.ours.removeLast();
        checkRefused(there.file(), "WE_ARE_BEHIND 2 3");
        here.write("test.said", "{\"no\":\"another\"}");
        checkRefused(there.file(), "OUR_FORK 3");
    }

    @Test
    void followsAKeyThatIsTurnedFarBehindItself() {
        there.wrote(2);
        there.turnTo(Ed25519.make());
        there.wrote(2);
        there.turnTo(Ed25519.make());
        there.wrote(2);
        assertThat(here.take(there.parcel("", 0, 1)))
                .isInstanceOfSatisfying(Verdict.Sound.class, sound -> check(sound, 1, 0));
        assertThat(here.take(there.file())).isInstanceOfSatisfying(Verdict.Sound.class, sound -> check(sound, 7, 1));
        assertThat(here.theirKey()).isNotEqualTo(theirs.key());
    }

    @Test
    void takesNothingNewFromAKeyThatWasTurned() {
        byte[] old = there.wrote(1).file();
        there.turnTo(Ed25519.make());
        here.take(there.file());
        assertThat(here.take(old)).isInstanceOfSatisfying(Verdict.Sound.class, sound -> check(sound, 0, 1));
        there.ours.add(Pen.write(there, java.time.Instant.EPOCH, "test.said", "{}", theirs));
        byte[] forged = ParcelCodec.write(Parcel.of(there, theirs, "", 0, 9), theirs);
        checkRefused(forged, "WRONG_SIGNER " + theirs.key().fingerprint());
    }

    @Test
    void tellsWhatCrossed() {
        Entry first = here.wrote(1).ours.getFirst();
        Entry crossing = there.wrote(1).ours.getFirst();
        assertThat(first.crosses(crossing)).isTrue();
        here.take(there.file());
        Entry later = here.write("test.said", "{}");
        assertThat(later.crosses(crossing)).isFalse();
        assertThat(later.lamport()).isEqualTo(2);
        assertThat(List.of(first, crossing))
                .isSortedAccordingTo(
                        first.origin().compareTo(crossing.origin()) < 0 ? Entry.ORDER : Entry.ORDER.reversed());
    }

    private static void check(Verdict.Sound sound, int fresh, int known) {
        assertThat(sound.fresh()).hasSize(fresh);
        assertThat(sound.known()).isEqualTo(known);
    }

    private void checkRefused(byte[] bytes, String refusal) {
        int before = here.theirs.size();
        assertThat(here.take(bytes)).hasToString("Refused[refusal=" + refusal + "]");
        assertThat(here.theirs).hasSize(before);
    }
}
