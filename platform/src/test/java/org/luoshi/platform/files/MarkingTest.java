package org.luoshi.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkingTest {
    @Test
    void findsTheMarkInAName() {
        name("秘密★10年 会议纪要.docx", "秘密");
        name("机密文件.pdf", "机密");
        name("（绝密）方案.pdf", "绝密");
        name("秘 密 通知.txt", "秘密");
        name("会议纪要_秘密.docx", "秘密");
    }

    @Test
    void leavesPapersAboutSecretsAlone() {
        name("商业秘密保护条例.docx", null);
        name("保守国家秘密法学习材料.pdf", null);
        name("关于国家秘密的宣传.pdf", null);
        name("非涉密文件.pdf", null);
        text("本市企业的商业秘密应当受到保护。\n任何人不得泄露国家秘密。", null);
        text("秘密级以上的会议不得使用手机。", null);
    }

    @Test
    void findsTheMarkOnAFirstPage() {
        text("示例市人民政府\n秘密★10年\n关于……", "秘密");
        text("000001\n机密★\n特急", "机密");
        text("000001机密★1年", "机密");
        text("000012 机密", "机密");
        text("绝　密", "绝密");
        text("【秘密】", "秘密");
        text("密级：机密", "机密");
        text("密 级: 绝 密\n", "绝密");
        text("文号 示政〔2026〕1号　秘密 ★ 长期", "秘密");
    }

    private static void name(String name, @Nullable String mark) {
        assertThat(Marking.inName(name).orElse(null)).as(name).isEqualTo(mark);
    }

    private static void text(String text, @Nullable String mark) {
        assertThat(Marking.inText(text).orElse(null)).as(text).isEqualTo(mark);
    }
}
