package org.luoshi.platform.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.Project;

/** {@code install.sh} of the offline package, below a directory of its own: it lays the program out and keeps the settings. */
class InstallTest {
    @TempDir
    Path folder;

    private Path bundle;
    private Path root;

    @BeforeEach
    void aBundleWithOneFile() throws Exception {
        bundle = Files.createDirectory(folder.resolve("bundle"));
        root = folder.resolve("root");
        for (String file : new String[] {"install.sh", "luoshi.service"}) {
            Files.copy(Project.path("deploy/" + file), bundle.resolve(file));
        }
        write("luoshi", "第一版");
    }

    @Test
    void laysItBelowTheDirectoryAndKeepsSettingsAndTheVersionBefore() throws Exception {
        assertThat(install()).contains("Laid below");
        assertThat(root.resolve("opt/luoshi/luoshi")).hasContent("第一版");
        assertThat(root.resolve("etc/systemd/system/luoshi.service"))
                .content()
                .contains("ExecStart=/opt/luoshi/luoshi serve");
        Files.writeString(root.resolve("etc/luoshi/luoshi.conf"), "LUOSHI_PORT=8090");
        write("luoshi", "第二版");
        install();
        assertThat(root.resolve("opt/luoshi/luoshi")).hasContent("第二版");
        assertThat(root.resolve("opt/luoshi.old/luoshi")).hasContent("第一版");
        assertThat(root.resolve("etc/luoshi/luoshi.conf")).hasContent("LUOSHI_PORT=8090");
    }

    @Test
    void installsNothingOfADamagedBundle() throws Exception {
        Files.writeString(bundle.resolve("luoshi"), "改过的");
        assertThat(install()).contains("The bundle is damaged");
        assertThat(root).doesNotExist();
    }

    private void write(String file, String text) throws IOException, InterruptedException {
        Files.writeString(bundle.resolve(file), text);
        sh("sha256sum luoshi install.sh luoshi.service > SHA256SUMS");
    }

    private String install() throws IOException, InterruptedException {
        return sh("sh install.sh");
    }

    private String sh(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(bundle.toFile())
                .redirectErrorStream(true);
        builder.environment().put("DESTDIR", root.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
