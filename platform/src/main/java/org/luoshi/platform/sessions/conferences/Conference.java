package org.luoshi.platform.sessions.conferences;

import java.util.List;
import org.luoshi.platform.sessions.Meeting;

/**
 * A conference as it was recorded.
 *
 * @param conveyed documents and meetings whose spirit was conveyed (传达学习)
 * @param deployed what was deployed, in the record's own words (部署)
 * @param exchange units that reported their experience (交流发言)
 * @param keptBecause why it stands as printed although something in it contradicts; empty when nothing did
 */
public record Conference(
        Meeting meeting,
        List<String> conveyed,
        List<String> deployed,
        List<Speaker> speakers,
        List<String> exchange,
        String keptBecause,
        String byName) {
    public Conference {
        conveyed = List.copyOf(conveyed);
        deployed = List.copyOf(deployed);
        speakers = List.copyOf(speakers);
        exchange = List.copyOf(exchange);
    }
}
