package org.luoshi.platform.exchange.mailroom;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.protocol.CityKey;
import org.luoshi.platform.exchange.protocol.Ed25519;
import org.luoshi.platform.exchange.protocol.Signer;
import org.luoshi.platform.site.CitySettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who this installation is to others (本市身份): its id for ever, its key for now, its name and address. */
@Component
public class OurCity {
    private final JdbcClient jdbc;
    private final KeyFiles files;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final String name;
    private final String address;

    OurCity(
            JdbcClient jdbc,
            KeyFiles files,
            Clock clock,
            PlatformTransactionManager transactions,
            CitySettings city,
            @Value("${luoshi.url:${luoshi.public-url:}}") String address) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.name = city.name();
        this.address = address;
    }

    private record Identity(CityId id, CityKey key) {}

    public String name() {
        return name;
    }

    /** Where other cities reach this server; empty when the operator named no address. */
    public String address() {
        return address;
    }

    /** Made at first use. */
    public CityId id() {
        return identity().id();
    }

    /** Made at first use. */
    public CityKey key() {
        return identity().key();
    }

    /** Signs as this city; empty when the file with the secret half is lost, which only its backup mends. */
    public Optional<Signer> signer() {
        return files.find(identity().key()).map(Signer.class::cast);
    }

    /** Where the operator looks for the secret half. */
    public String keyFile() {
        return files.file(key()).toString();
    }

    /** From now on the key is {@code pair}; its file lies there already. */
    void turnTo(Ed25519.Pair pair) {
        jdbc.sql("update exchange_identity set public_key = :key")
                .param("key", pair.key().hex())
                .update();
    }

    /** Locks the identity, so that nobody turns the key meanwhile. */
    void hold() {
        jdbc.sql("select city_id from exchange_identity for share")
                .query(String.class)
                .list();
    }

    void holdAlone() {
        jdbc.sql("select city_id from exchange_identity for update")
                .query(String.class)
                .list();
    }

    private Identity identity() {
        return find().orElseGet(() -> Objects.requireNonNull(apart.execute(status -> make())));
    }

    private Optional<Identity> find() {
        return jdbc.sql("select city_id, public_key from exchange_identity")
                .query((row, n) ->
                        new Identity(new CityId(row.getString("city_id")), new CityKey(row.getString("public_key"))))
                .optional();
    }

    /** In a transaction of its own, since whoever asks first may only be reading. Of two that come at once, the first one's stands. */
    private Identity make() {
        Ed25519.Pair pair = Ed25519.make();
        files.keep(pair);
        int made = jdbc.sql("""
                        insert into exchange_identity (city_id, public_key, since) values (:id, :key, :now)
                        on conflict do nothing
                        """)
                .param("id", pair.key().firstId().value())
                .param("key", pair.key().hex())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (made == 0) {
            files.forget(pair.key());
        }
        return find().orElseThrow();
    }
}
