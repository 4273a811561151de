package org.luoshi.procedure.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.luoshi.procedure.definition.Basis;

/** A rule and the votes give the result; nothing else does. */
class ArithmeticTest {
    private static final Share HALF = new Share(new Fraction(1, 2), true);
    private static final Share TWO_THIRDS = new Share(new Fraction(2, 3), false);
    private static final Share OVER_TWO_THIRDS = new Share(new Fraction(2, 3), true);

    @Test
    void moreThanHalfOfAllMembersPasses() {
        check(HALF, Base.ALL_MEMBERS, 41, tally(20, 10, 5, 3), 21, false);
        check(HALF, Base.ALL_MEMBERS, 41, tally(21, 17, 0, 0), 21, true);
        check(HALF, Base.ALL_MEMBERS, 40, tally(20, 0, 0, 0), 21, false);
        check(HALF, Base.ALL_MEMBERS, 40, tally(21, 0, 0, 0), 21, true);
    }

    @Test
    void aTieDoesNotPass() {
        check(HALF, Base.PRESENT, 40, tally(15, 15, 0, 0), 16, false);
        check(HALF, Base.ALL_MEMBERS, 30, tally(15, 15, 0, 0), 16, false);
    }

    @Test
    void whoAbstainsOrDoesNotPressIsNotInFavour() {
        check(HALF, Base.ALL_MEMBERS, 41, tally(20, 0, 18, 0), 21, false);
        check(HALF, Base.ALL_MEMBERS, 41, tally(20, 0, 0, 18), 21, false);
    }

    @Test
    void nothingPassesWithoutAVoteInFavour() {
        check(HALF, Base.PRESENT, 41, tally(0, 0, 0, 0), 1, false);
        check(TWO_THIRDS, Base.PRESENT, 41, tally(0, 0, 0, 0), 1, false);
        check(HALF, Base.ALL_MEMBERS, 1, tally(0, 0, 0, 1), 1, false);
        check(HALF, Base.ALL_MEMBERS, 1, tally(1, 0, 0, 0), 1, true);
    }

    @Test
    void theSameVotesPassAmongThosePresentAndFailAmongAllMembers() {
        check(HALF, Base.PRESENT, 60, tally(16, 10, 4, 1), 16, true);
        check(HALF, Base.ALL_MEMBERS, 60, tally(16, 10, 4, 1), 31, false);
    }

    @Test
    void exactlyTwoThirdsIsAtLeastTwoThirdsAndNotMore() {
        check(TWO_THIRDS, Base.ALL_MEMBERS, 60, tally(40, 5, 0, 0), 40, true);
        check(OVER_TWO_THIRDS, Base.ALL_MEMBERS, 60, tally(40, 5, 0, 0), 41, false);
        check(TWO_THIRDS, Base.ALL_MEMBERS, 61, tally(40, 5, 0, 0), 41, false);
        check(TWO_THIRDS, Base.ALL_MEMBERS, 61, tally(41, 5, 0, 0), 41, true);
    }

    @Test
    void neededIsTheSmallestNumberThatPasses() {
        for (Share share : new Share[] {HALF, TWO_THIRDS, OVER_TWO_THIRDS, new Share(new Fraction(1, 1), false)}) {
            for (int whole = 1; whole <= 3_000; whole++) {
                int needed = share.needed(whole);
                assertThat(share.reached(needed, whole))
                        .as("%s of %d", share.en(), whole)
                        .isTrue();
                assertThat(share.reached(needed - 1, whole))
                        .as("%s of %d", share.en(), whole)
                        .isFalse();
            }
        }
    }

    @Test
    void saysTheSumInBothLanguages() {
        var majority = new Majority(Base.ALL_MEMBERS, HALF, new Basis("地方组织法", LocalDate.of(2022, 3, 11), "51(4)"));
        var sum = Arithmetic.of(majority, new Assembled(41, 38), tally(23, 9, 4, 2));
        assertThat(sum.zh()).isEqualTo("全体组成人员 41 人，过半数为 21 人；赞成 23 人，通过");
        assertThat(sum.en()).isEqualTo("41 all members, more than half is 21; 23 in favour: passed");
        assertThat(sum.basis()).extracting(Basis::article).isEqualTo("51(4)");
        assertThat(TWO_THIRDS.zh()).isEqualTo("三分之二以上");
        assertThat(OVER_TWO_THIRDS.zh()).isEqualTo("超过三分之二");
    }

    @Test
    void refusesVotesThatAreNotTheRoll() {
        var majority = new Majority(Base.ALL_MEMBERS, HALF, null);
        assertThatThrownBy(() -> Arithmetic.of(majority, new Assembled(41, 38), tally(23, 9, 4, 1)))
                .hasMessageContaining("37 votes of a roll of 38");
        assertThatThrownBy(() -> new Assembled(41, 42)).hasMessageContaining("42 of 41");
        assertThatThrownBy(() -> tally(-1, 0, 0, 0)).hasMessageContaining("-1");
    }

    @Test
    void quorumIsAnotherTestThanMajority() {
        var quorum = new Quorum(HALF, null);
        assertThat(quorum.met(new Assembled(41, 20))).isFalse();
        assertThat(quorum.met(new Assembled(41, 21))).isTrue();
        assertThat(new Quorum(TWO_THIRDS, null).met(new Assembled(300, 200))).isTrue();
        assertThat(new Quorum(TWO_THIRDS, null).met(new Assembled(300, 199))).isFalse();
        assertThat(new Quorum(HALF, null).met(new Assembled(1, 0))).isFalse();
    }

    private static Tally tally(int votesFor, int against, int abstain, int notVoting) {
        return new Tally(votesFor, against, abstain, notVoting, 0);
    }

    private static void check(Share share, Base base, int members, Tally tally, int needed, boolean passed) {
        var sum = Arithmetic.of(new Majority(base, share, null), new Assembled(members, tally.roll()), tally);
        assertThat(sum.passed()).as(sum.en()).isEqualTo(passed);
        assertThat(base == Base.PRESENT && tally.roll() == 0 ? 1 : sum.needed()).isEqualTo(needed);
    }
}
