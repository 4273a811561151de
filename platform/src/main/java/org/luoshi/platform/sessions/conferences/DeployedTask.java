package org.luoshi.platform.sessions.conferences;

import java.time.LocalDate;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.sessions.MeetingId;

/**
 * A task a conference deployed (部署事项).
 *
 * @param id of the matter that carries it
 * @param number {@code 会2026-0005-01}
 * @param paragraph the paragraph of the record it stands on
 */
public record DeployedTask(
        MatterId id,
        String number,
        MeetingId meeting,
        String text,
        OrganisationId owner,
        LocalDate due,
        String paragraph) {}
