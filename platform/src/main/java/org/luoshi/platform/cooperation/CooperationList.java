package org.luoshi.platform.cooperation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.cooperation.joint.City;
import org.luoshi.platform.exchange.CityId;

/**
 * The list we keep with one other city (清单): 示例市与邻城市合作事项清单.
 *
 * @param peer the installation of the other city; null for a list we keep alone, where the other city's word is recorded
 *     from its documents
 */
public record CooperationList(
        UUID id,
        String name,
        City ours,
        City theirs,
        String ourName,
        String theirName,
        @Nullable CityId peer) {

    /** Whether the other city keeps no list of its own. */
    public boolean alone() {
        return peer == null;
    }

    public String nameOf(City city) {
        return city.equals(ours) ? ourName : theirName;
    }
}
