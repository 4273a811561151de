package org.luoshi.platform.exchange;

import java.util.List;
import java.util.Optional;

/** The cities we exchange with (对方城市名录). */
public interface Peers {
    /** This installation's own id; made at first use. */
    CityId ours();

    /** All, in whatever state, by name. */
    List<Peer> all();

    /** The one with this id. */
    Optional<Peer> find(CityId id);

    /** Those entries may be appended for, by name. */
    default List<Peer> accepted() {
        return all().stream().filter(Peer::accepted).toList();
    }
}
