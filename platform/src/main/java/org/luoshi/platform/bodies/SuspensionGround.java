package org.luoshi.platform.bodies;

import java.time.LocalDate;
import org.luoshi.procedure.definition.Basis;

/** Why a deputy may for the time being not act as one. */
public enum SuspensionGround {
    /** 因刑事案件被羁押正在受侦查、起诉、审判. */
    DETAINED("1"),
    /** 正在服刑, without loss of political rights. */
    SERVING_SENTENCE("2");

    private final String item;

    SuspensionGround(String item) {
        this.item = item;
    }

    public String messageKey() {
        return "bodies.ground." + name();
    }

    Basis basis(LocalDate day) {
        return DeputyLaw.on(day).suspending(item);
    }
}
