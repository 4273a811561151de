package org.luoshi.platform.exchange.mailroom;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.luoshi.platform.exchange.CityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is given out for one contact each (一次性凭据): good once, for two minutes of our own clock. The other city's clock
 * plays no part, so one that is wrong by years exchanges all the same.
 */
@Component
class Nonces {
    private static final Duration GOOD = Duration.ofMinutes(2);
    private static final int BYTES = 16;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Nonces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** 32 hexadecimal digits nobody has seen before. */
    String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * A nonce for a contact of {@code peer}: its own half, by which it knows our answer to be fresh, and ours.
     *
     * @param held how many of its entries we hold by now
     */
    String give(CityId peer, String half, long held) {
        String nonce = half + fresh();
        jdbc.sql("delete from exchange_nonce where given_at < :before")
                .param("before", now().minus(GOOD))
                .update();
        jdbc.sql("insert into exchange_nonce (nonce, peer_id, held, given_at) values (:nonce, :peer, :held, :now)")
                .param("nonce", nonce)
                .param("peer", peer.value())
                .param("held", held)
                .param("now", now())
                .update();
        return nonce;
    }

    /**
     * Takes a nonce back; what was held when it was given, and nothing when it was not given to this peer, was used, or is
     * too old.
     */
    OptionalLong takeBack(CityId peer, String nonce) {
        return jdbc
                .sql("""
                        delete from exchange_nonce where nonce = :nonce and peer_id = :peer and given_at >= :after
                        returning held
                        """)
                .param("nonce", nonce)
                .param("peer", peer.value())
                .param("after", now().minus(GOOD))
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
