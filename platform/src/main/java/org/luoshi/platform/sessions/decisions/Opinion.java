package org.luoshi.platform.sessions.decisions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.SeatId;

/**
 * What somebody said about an item (审议意见), kept by itself so that it can be answered by itself.
 *
 * @param group 分组: 第一组; may be empty
 * @param inGroup the group it was said in; null when it was said before the whole meeting
 * @param recorder who took it down
 * @param released whether the whole meeting reads it
 * @param place its number among the opinions handed over; 0 before they were compiled
 * @param answers what was reported back on it, oldest first
 */
public record Opinion(
        UUID id,
        ItemId item,
        SeatId seat,
        String name,
        String group,
        @Nullable UUID inGroup,
        String recorder,
        boolean released,
        String text,
        Instant at,
        int place,
        List<Answer> answers) {
    public Opinion {
        answers = List.copyOf(answers);
    }

    /** One answer (逐条反馈). */
    public record Answer(String text, String byName, Instant at) {}

    public boolean isCompiled() {
        return place > 0;
    }

    public boolean isAnswered() {
        return !answers.isEmpty();
    }
}
