package org.luoshi.platform.suggestions.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Papers as deputies hand them in, invented: what is read from each. */
class PaperReaderTest {
    private static final PaperFields BLANK = PaperFields.blank(true, LocalDate.of(2026, 3, 2));

    @Test
    void readsAPaperWithLabels() {
        PaperFields read = read("""
                示例市第十五届人民代表大会第五次会议代表建议
                编号：第018号
                题目：关于在河东片区增设公交微循环线路的建议
                领衔代表：岑　一
                代表团：东岭代表团
                联名代表：许二、周三
                建议承办单位：市交通局、市住建局
                一、基本情况
                河东片区新建小区离地铁站有两公里。
                居民早晚高峰乘车不便。
                二、建议
                开通两条微循环公交线路。
                """);
        assertThat(read.paper()).isEqualTo("018");
        assertThat(read.title()).isEqualTo("关于在河东片区增设公交微循环线路的建议");
        assertThat(read.lead()).isEqualTo("岑 一（东岭代表团）");
        assertThat(read.signers()).isEqualTo("许二、周三");
        assertThat(read.units()).isEqualTo("市交通局、市住建局");
        assertThat(read.facts()).isEqualTo("河东片区新建小区离地铁站有两公里。\n居民早晚高峰乘车不便。");
        assertThat(read.proposal()).isEqualTo("开通两条微循环公交线路。");
        assertThat(read.inSession()).isTrue();
    }

    @Test
    void readsAFormWhoseLabelsStandInCells() {
        PaperFields read = read("""
                | 案由 | 关于加强夜间路灯维护的建议 |
                | 领衔代表 | 岑一 | 联系电话 | 000 |
                | 附议人 | 许二 周三 |
                | 情况 | 东街的路灯坏了一半。 |
                | 建议 | 建立报修平台。 |
                """);
        assertThat(read.title()).isEqualTo("关于加强夜间路灯维护的建议");
        assertThat(read.lead()).isEqualTo("岑一");
        assertThat(read.signers()).isEqualTo("许二 周三");
        assertThat(read.facts()).isEqualTo("东街的路灯坏了一半。");
        assertThat(read.proposal()).isEqualTo("建立报修平台。");
    }

    @Test
    void findsTheTitleOfAPaperThatHasNoLabels() {
        PaperFields read = read("关于修缮老城区排水管网的建议\n老城区的排水管网建于上世纪，每逢大雨就会积水，影响居民出行。\n建议：分三年完成改造。");
        assertThat(read.title()).isEqualTo("关于修缮老城区排水管网的建议");
        assertThat(read.facts()).startsWith("老城区的排水管网");
        assertThat(read.proposal()).isEqualTo("分三年完成改造。");
        assertThat(read.lead()).isEmpty();
    }

    @Test
    void tellsTheHalvesOfATextInOneCellApart() {
        assertThat(PaperReader.halves("路口没有信号灯。\n建议：加装信号灯。")).containsExactly("路口没有信号灯。", "加装信号灯。");
        assertThat(PaperReader.halves("路口没有信号灯，应当加装。")).containsExactly("路口没有信号灯，应当加装。", "");
    }

    @Test
    void takesWhateverItIsGiven() {
        for (String words : new String[] {"", "\n\n", "|||", "：", "建议", "题目：", "第号", "一、\n二、\n"}) {
            assertThat(read(words)).isNotNull();
        }
    }

    @Test
    void knowsWhichPapersAScanHolds() {
        assertThat(ScanName.papers("12.pdf")).containsExactly("12");
        assertThat(ScanName.papers("第012号.jpg")).containsExactly("12");
        assertThat(ScanName.papers("001-003.pdf")).containsExactly("1", "2", "3");
        assertThat(ScanName.papers("3-1.pdf")).isEmpty();
        assertThat(ScanName.papers("附件.pdf")).containsExactly("附件");
    }

    private static PaperFields read(String words) {
        return PaperReader.read(words, BLANK);
    }
}
