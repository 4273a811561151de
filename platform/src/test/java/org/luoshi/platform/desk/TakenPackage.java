package org.luoshi.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A package as whoever took it opens and proves it, without this program. */
final class TakenPackage {
    private TakenPackage() {}

    static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /** Every sum fits its file, the manifest names every file and the key in the package signed it. */
    static void proves(Map<String, byte[]> files) throws Exception {
        Map<String, String> sums = new LinkedHashMap<>();
        text(files, "SHA256SUMS").lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        assertThat(sums).hasSize(files.size() - 3);
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(files.get(sum.getKey()))))
                    .as(sum.getKey())
                    .isEqualTo(sum.getValue());
        }
        JsonNode manifest = JsonMapper.shared().readTree(text(files, "manifest.json"));
        Map<String, String> named =
                new LinkedHashMap<>(Map.of("manifest.json", sums.getOrDefault("manifest.json", "")));
        manifest.path("files")
                .forEach(file -> named.put(
                        file.path("name").asString(), file.path("sha256").asString()));
        assertThat(named).isEqualTo(sums);
        String pem = text(files, "key.pem").replaceAll("-----[A-Z ]+-----|\\s", "");
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem))));
        check.update(files.get("manifest.json"));
        assertThat(check.verify(files.get("manifest.sig"))).isTrue();
    }
}
