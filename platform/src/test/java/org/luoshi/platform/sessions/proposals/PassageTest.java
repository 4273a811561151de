package org.luoshi.platform.sessions.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.luoshi.procedure.vote.Limit;

/** Words of a draft are changed where they stand once, and nowhere else. */
class PassageTest {
    @Test
    void changesOnlyWhatStandsOnce() {
        assertThat(Passage.of("三十日").replacedBy("十五日", "应当在三十日内答复。")).contains("应当在十五日内答复。");
        assertThat(Passage.of("三十日").replacedBy("十五日", "三十日，又三十日")).isEmpty();
        assertThat(Passage.of("三十日").replacedBy("十五日", "应当及时答复。")).isEmpty();
        assertThat(Passage.of("").replacedBy("十五日", "应当及时答复。")).isEmpty();
    }

    @Test
    void strikesAParagraphWithItsLine() {
        assertThat(Passage.of("第二条。").replacedBy("", "第一条。\n第二条。\n第三条。")).contains("第一条。\n第三条。");
    }

    @Test
    void theLastDayIsCountedBackFromTheDayOfTheVotes() {
        LocalDate votes = LocalDate.of(2026, 3, 1);
        assertThat(ProposalRules.lastDay(votes, new Limit(1, Limit.Unit.DAYS, null)))
                .isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(ProposalRules.lastDay(votes, null)).isEqualTo(votes);
        assertThat(ProposalRules.lastDay(null, new Limit(1, Limit.Unit.DAYS, null)))
                .isNull();
    }
}
