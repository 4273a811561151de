package org.luoshi.platform.cooperation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clauses that seem to favour local firms are found with their words; what forbids such clauses is not. */
class LocalFavourTest {
    @ParameterizedTest
    @CsvSource({
        "同等条件下优先采购本地企业产品。, 优先采购本地企业产品",
        "园区建设应当选用两市施工队伍。, 应当选用两市施工队伍",
        "对本市企业投标给予加分。, 对本市企业投标给予加分",
        "限制外地企业参与投标。, 限制外地企业",
        "投标人须在本地注册方可参加。, 在本地注册方可"
    })
    void findsAClauseThatFavoursLocalFirms(String text, String words) {
        assertThat(LocalFavour.in(text)).extracting(LocalFavour.Finding::words).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"不得优先采购本地企业产品。", "取消对本市企业的加分。", "两市企业平等参与投标。", "双方共同支持企业发展，互通信息。"})
    void leavesAloneWhatTreatsAllAlike(String text) {
        assertThat(LocalFavour.in(text)).isEmpty();
    }
}
