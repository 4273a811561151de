package org.luoshi.platform.command;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import org.luoshi.platform.access.RecoverAccess;
import org.luoshi.platform.access.RecoverAccess.Outcome;
import org.luoshi.platform.access.RecoverAccess.Why;
import org.luoshi.platform.calendar.CityDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The way back in from the server's own machine: {@code ./luoshi access recover LOGIN}. */
@Command(name = "access", description = "找回管理账号。 / The way back in for an officer.")
final class AccessCommand {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Exit code 0: the link is printed; 1: there is none, and why. */
    @Command(
            name = "recover",
            description = {
                "给丢失口令和通行密钥的管理账号一个一次性链接，服务运行与否都可以。",
                "Prints a one-time link for an officer who lost password and passkey, with the server running or not."
            })
    int recover(
            @Mixin DatabaseOptions database,
            @Parameters(paramLabel = "LOGIN", description = "管理账号的登录名。 / The officer's login.") String login,
            @Option(
                            names = "--address",
                            paramLabel = "URL",
                            defaultValue = "${env:LUOSHI_PUBLIC_URL:-}",
                            description = "对外地址，写在链接前面。 / The server's address, in front of the link.")
                    String address)
            throws SQLException {
        try (OpenDatabase open = database.open();
                Connection connection = open.connect()) {
            connection.setAutoCommit(false);
            Outcome outcome = RecoverAccess.handle(connection, login, System.getProperty("user.name", "?"));
            connection.commit();
            return tell(outcome, login, address.isBlank() ? local() : address.replaceAll("/+$", ""));
        }
    }

    private int tell(Outcome outcome, String login, String address) {
        PrintWriter out = spec.commandLine().getOut();
        return switch (outcome) {
            case Outcome.Opened(var account, String secret, var until) -> {
                String time = MOMENT.format(until.atZone(CityDate.ZONE));
                out.printf(
                        "%s（%s）在 %s 之前可以用这个链接设置新口令，只能用一次： / Sets a new password once, until %s:%n",
                        account.name(), account.login(), time, time);
                out.printf("%s/password?token=%s%n", address, secret);
                yield 0;
            }
            case Outcome.Refused(Why why) -> {
                spec.commandLine().getErr().println(words(why, login));
                yield 1;
            }
        };
    }

    private static String words(Why why, String login) {
        return switch (why) {
            case NO_ACCOUNTS_YET ->
                "还没有任何账号：启动服务，使用它给出的首次设置链接。 / There are no accounts yet: start the server and use its set-up link.";
            case NO_SUCH_ACCOUNT ->
                "没有登录名“%s”：请核对拼写。 / There is no login “%s”: check the spelling.".formatted(login, login);
            case NOT_AN_OFFICER ->
                "“%s”不是管理账号：请系统管理员在 /accounts 给本人一个链接。 / “%s” is no officer: the administrator makes a link at /accounts."
                        .formatted(login, login);
            case DISABLED ->
                "“%s”已停用：请安全管理员启用。 / “%s” is disabled: the security officer enables it.".formatted(login, login);
        };
    }

    private static String local() {
        String scheme = System.getenv("LUOSHI_TLS_CERT") == null ? "http" : "https";
        String port = System.getenv("LUOSHI_PORT");
        return "%s://localhost:%s".formatted(scheme, port == null || port.isBlank() ? "8080" : port);
    }
}
