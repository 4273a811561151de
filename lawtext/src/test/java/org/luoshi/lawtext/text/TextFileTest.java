package org.luoshi.lawtext.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextFileTest {
    private static final String WORDS = "示例市停车条例\r\n第一条　为了规范停车。";

    @Test
    void readsTheEncodingsOfOffices() {
        check(WORDS, WORDS.getBytes(StandardCharsets.UTF_8));
        check(WORDS, WORDS.getBytes(Charset.forName("GB18030")));
        check("\ufeff" + WORDS, ("\ufeff" + WORDS).getBytes(StandardCharsets.UTF_8));
        check("\ufeff" + WORDS, ("\ufeff" + WORDS).getBytes(StandardCharsets.UTF_16LE));
        check("\ufeff" + WORDS, ("\ufeff" + WORDS).getBytes(StandardCharsets.UTF_16BE));
        check("", new byte[0]);
    }

    @Test
    void keepsACharacterThatWasLostBeforeAndSaysNothingOfItsOwn() {
        check("甲\ufffd乙", "甲\ufffd乙".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void marksBytesThatFitNoEncoding() {
        assertThat(TextFile.decode(new byte[] {(byte) 0xe7, (byte) 0x94, (byte) 0xb2, (byte) 0xff, 0x20, (byte) 0xff}))
                .startsWith("甲")
                .contains("\ufffd");
    }

    private static void check(String words, byte[] bytes) {
        assertThat(TextFile.decode(bytes)).isEqualTo(words);
    }
}
