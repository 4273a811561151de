package org.luoshi.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Need;
import org.luoshi.platform.desk.codes.CodeCheck;
import org.luoshi.platform.desk.codes.CodeMaker;
import org.luoshi.platform.desk.codes.DocumentCode;

/** Whoever holds a print, its file or a copy of its words finds out by the code alone whether a character was changed. */
class CodedPaperTest {
    private static final Papers PAPERS = new Papers("");
    private static final KeyPair CITY = fresh();
    private static final KeyPair STRANGER = fresh();

    @Test
    void provesADocxAndAPdfOfEveryForm() throws IOException {
        for (Paper paper : List.of(Samples.letter(), Samples.formal().approvedBy("李明"))) {
            Paper coded = coded(paper, CITY);
            for (byte[] file : files(coded)) {
                String text = ReadPaper.text(file);
                assertThat(CodeCheck.of(text, text, List.of(hex(STRANGER), hex(CITY))))
                        .isInstanceOfSatisfying(CodeCheck.Genuine.class, genuine -> {
                            assertThat(genuine.compared()).isTrue();
                            assertThat(genuine.code().number()).isEqualTo("示园函〔2026〕7号");
                            assertThat(genuine.code().day()).isEqualTo(Samples.DAY);
                        });
            }
        }
    }

    @Test
    void findsOutOneChangedCharacter() throws IOException {
        Paper genuine = coded(Samples.letter(), CITY);
        Paper forged = Samples.letter().paragraph("另：同意拨款。").with(genuine.body().getLast());
        for (byte[] file : files(forged)) {
            String text = ReadPaper.text(file);
            assertThat(CodeCheck.of(text, text, List.of(hex(CITY)))).isInstanceOf(CodeCheck.Changed.class);
        }
        String words = ReadPaper.text(PAPERS.docx(genuine));
        assertThat(CodeCheck.of(words, words.replace("三个月", "六个月"), List.of(hex(CITY))))
                .isInstanceOf(CodeCheck.Changed.class);
        assertThat(CodeCheck.of(words, words.replace("。", " 。\n"), List.of(hex(CITY))))
                .isInstanceOf(CodeCheck.Genuine.class);
    }

    @Test
    void knowsWhoSigned() throws IOException {
        String text = ReadPaper.text(PAPERS.docx(coded(Samples.letter(), STRANGER)));
        assertThat(CodeCheck.of(text, text, List.of(hex(CITY)))).isInstanceOf(CodeCheck.NotSigned.class);
        String code = DocumentCode.in(ReadPaper.text(PAPERS.docx(coded(Samples.letter(), CITY))))
                .orElseThrow()
                .text();
        String typed = code.substring(0, 60) + (code.charAt(60) == 'A' ? 'B' : 'A') + code.substring(61);
        assertThat(CodeCheck.of(typed, null, List.of(hex(CITY)))).isInstanceOf(CodeCheck.NotSigned.class);
        assertThat(CodeCheck.of(code.replaceAll("(.{4})", "$1 "), null, List.of(hex(CITY))))
                .isInstanceOf(CodeCheck.Genuine.class);
        assertThat(CodeCheck.of(code.substring(0, 100), null, List.of(hex(CITY))))
                .isEqualTo(new CodeCheck.NoCode());
        assertThat(CodeCheck.of("", null, List.of(hex(CITY)))).isEqualTo(new CodeCheck.NoCode());
    }

    @Test
    void printsACodeThatATelephoneReads() throws Exception {
        if (PAPERS.pdf(Samples.letter()) instanceof Rendering.NoFont none) {
            Need.BROWSER.met(false, "no typeface for Chinese was found in " + none.places());
        }
        Paper coded = coded(Samples.letter(), CITY);
        try (PDDocument pdf = Loader.loadPDF(((Rendering.Pdf) PAPERS.pdf(coded)).bytes())) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            assertThat(CodeCheck.of(scanned(page), null, List.of(hex(CITY)))).isInstanceOf(CodeCheck.Genuine.class);
        }
    }

    private static String scanned(BufferedImage image) throws NotFoundException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }

    private static List<byte[]> files(Paper paper) {
        List<byte[]> files = new ArrayList<>(List.of(PAPERS.docx(paper)));
        switch (PAPERS.pdf(paper)) {
            case Rendering.Pdf pdf -> files.add(pdf.bytes());
            case Rendering.Unset none -> System.out.println("跳过 PDF / PDF skipped: " + none.named());
        }
        return files;
    }

    private static Paper coded(Paper paper, KeyPair key) {
        return CodeMaker.coded(paper, "示园函〔2026〕7号", Samples.DAY, hex(key), bytes -> sign(key, bytes), "本件可以核验。");
    }

    private static String hex(KeyPair key) {
        byte[] x509 = key.getPublic().getEncoded();
        return HexFormat.of().formatHex(Arrays.copyOfRange(x509, x509.length - 32, x509.length));
    }

    private static String sign(KeyPair key, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(bytes);
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair fresh() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
