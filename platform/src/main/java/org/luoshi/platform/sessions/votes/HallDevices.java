package org.luoshi.platform.sessions.votes;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The halls' own voting devices whose results are believed (会场表决器), each by its Ed25519 key. */
@Repository
public class HallDevices {
    private final JdbcClient jdbc;

    HallDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A device. */
    public record HallDevice(UUID id, String name) {}

    public List<HallDevice> all() {
        return jdbc.sql("select id, name from session_hall_device order by name, id")
                .query((row, _) -> new HallDevice(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    Optional<PublicKey> key(UUID device) {
        return jdbc.sql("select public_key from session_hall_device where id = ?")
                .param(device)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(bytes -> read(bytes).orElseThrow());
    }

    /** The device with this key. */
    Optional<UUID> withKey(byte[] key) {
        return jdbc.sql("select id from session_hall_device where public_key = ?")
                .param(key)
                .query(UUID.class)
                .optional();
    }

    /** False when this key or identity is registered already. */
    boolean insert(UUID id, String name, byte[] key, String by, Instant at) {
        return jdbc.sql("insert into session_hall_device (id, name, public_key, by_name, registered_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .param(id)
                        .param(name)
                        .param(key)
                        .param(by)
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Base64 of an X.509 public key, with or without the lines of a PEM file around it. */
    static Optional<byte[]> written(String text) {
        try {
            byte[] bytes = Base64.getDecoder()
                    .decode(text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
            return read(bytes).map(PublicKey::getEncoded);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<PublicKey> read(byte[] bytes) {
        try {
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
