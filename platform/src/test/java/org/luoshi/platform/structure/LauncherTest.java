package org.luoshi.platform.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.Project;

/** The launcher on a machine that has little: a copy of it, alone in a folder, with a PATH of a few plain tools. */
class LauncherTest {
    private static final List<String> TOOLS =
            List.of("sh", "dirname", "readlink", "sed", "cat", "find", "head", "mkdir", "rm", "sleep", "touch");

    @TempDir
    Path folder;

    private record Answer(int exit, String said) {}

    @BeforeEach
    void copyTheLauncher() throws IOException {
        Files.copy(Project.path("luoshi"), folder.resolve("luoshi"));
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : TOOLS) {
            program(tools.resolve(tool), "exec %s \"$@\"".formatted(onPath(tool)));
        }
    }

    @Test
    void showsHelpWithoutJavaOrMaven() throws Exception {
        check("help", 0, "./luoshi serve", "./luoshi test", "./luoshi journal verify");
        check("", 0, "./luoshi serve");
        check("--help", 0, "./luoshi serve");
    }

    @Test
    void answersAnUnknownCommandWithHelp() throws Exception {
        check("serv", 2, "没有这个命令：serv", "no such command: serv", "./luoshi serve");
    }

    @Test
    void saysWhatServeDoesNotUnderstand() throws Exception {
        check("serve --prot 80", 2, "serve does not know --prot");
        check("serve --port", 2, "--port needs a value");
        check("serve --port eighty", 2, "not a port: eighty");
        check("serve --port 123456", 2, "not a port: 123456");
        check("serve --data=", 1, "JDK 25");
    }

    @Test
    void saysHowToGetAJdk() throws Exception {
        for (String command : List.of("serve", "test", "procedure check", "journal verify")) {
            check(command, 1, "找不到 JDK 25", "No JDK 25 or newer", "apt install openjdk-25-jdk", "JAVA_HOME=");
        }
    }

    @Test
    void takesNoOlderJdk() throws Exception {
        Path old = jdk("jdk-17", "17.0.15");
        assertThat(run("serve", Map.of("JAVA_HOME", old.toString())).said()).contains("No JDK 25 or newer");
    }

    @Test
    void looksPastAnOldJavaHomeForANewerJdk() throws Exception {
        Path old = jdk("jdk-17", "17.0.15");
        jdk("vendor-26", "26");
        Answer answer = run("serve", Map.of("JAVA_HOME", old.toString(), "LUOSHI_JDK_DIRS", folder.toString()));
        assertThat(answer.said()).doesNotContain("JDK 25").contains("No Maven 3.8 or newer");
    }

    @Test
    void saysHowToGetMaven() throws Exception {
        String jdk = jdk("jdk-25", "25.0.1").toString();
        for (String command : List.of("serve --demo", "test", "procedure check")) {
            Answer answer = run(command, Map.of("JAVA_HOME", jdk));
            assertThat(answer.said()).contains("找不到 Maven 3.8", "No Maven 3.8 or newer", "apt install maven");
            assertThat(answer.exit()).isEqualTo(1);
        }
    }

    private void check(String arguments, int exit, String... said) throws Exception {
        Answer answer = run(arguments, Map.of());
        assertThat(answer.said()).as("./luoshi " + arguments).contains(said);
        assertThat(answer.exit()).as("exit code of ./luoshi " + arguments).isEqualTo(exit);
    }

    private Answer run(String arguments, Map<String, String> environment) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("sh", folder.resolve("luoshi").toString()));
        Stream.of(arguments.split(" ")).filter(word -> !word.isEmpty()).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("tools").toString());
        builder.environment().put("LUOSHI_JDK_DIRS", folder.resolve("nowhere").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }

    /** A folder that looks like a JDK of this version. */
    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        program(home.resolve("bin/javac"), "exit 0");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"%n".formatted(version));
        return home;
    }

    private static void program(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + tool + " on the PATH"));
    }
}
