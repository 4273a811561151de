package org.luoshi.platform.access.web;

import java.util.List;
import org.luoshi.platform.access.ExampleLogins.ExampleLogin;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;

/**
 * The sign-in page.
 *
 * @param examples logins of an example city; empty everywhere else
 */
public record LoginPage(List<Panel> problems, Field login, Field password, List<ExampleLogin> examples) {
    static LoginPage of(Frame frame, String refused, int minutes, boolean passkeyFailed) {
        return new LoginPage(
                passkeyFailed ? List.of(failedPasskey(frame)) : problems(frame, refused, minutes),
                Field.of("username", frame.t("access.login.name")).mandatory(),
                Field.of("password", frame.t("access.login.password")).mandatory(),
                List.of());
    }

    LoginPage with(List<ExampleLogin> shown) {
        return new LoginPage(problems, login, password, shown);
    }

    private static List<Panel> problems(Frame frame, String refused, int minutes) {
        return switch (refused) {
            case "wrong", "locked", "disabled", "stale" -> List.of(problem(frame, refused, minutes));
            default -> List.of();
        };
    }

    private static Panel problem(Frame frame, String why, int minutes) {
        return Panel.refused(
                frame.t("access.login." + why, minutes), "", frame.t("access.login." + why + ".remedy", minutes));
    }

    private static Panel failedPasskey(Frame frame) {
        return Panel.refused(frame.t("access.login.passkey.failed"), "", frame.t("access.login.passkey.remedy"));
    }
}
