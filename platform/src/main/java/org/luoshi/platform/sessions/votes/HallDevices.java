package org.luoshi.platform.sessions.votes;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The halls' own voting devices whose results are believed (会场表决器), each by its Ed25519 key. */
@Repository
public class HallDevices {
    private final JdbcClient jdbc;

    HallDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A device.
     *
     * @param revocation null while its results are believed
     */
    public record HallDevice(
            UUID id,
            String name,
            PublicKey key,
            String byName,
            Instant registeredAt,
            @Nullable Revocation revocation) {
        /** {@code 3f:a0:…}: the beginning of the key's SHA-256, to be compared with what the device itself shows. */
        public String fingerprint() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
                return HexFormat.ofDelimiter(":").formatHex(digest, 0, 8);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("no SHA-256", e);
            }
        }

        /** What a refusal says of a revoked one: its name, since when, why. */
        String[] about() {
            return revocation == null
                    ? new String[] {name}
                    : new String[] {
                        name,
                        revocation.at().atZone(CityDate.ZONE).toLocalDate().toString(),
                        revocation.reason()
                    };
        }
    }

    /** Since when, by whom and why a device is believed no more. */
    public record Revocation(Instant at, String byName, String reason) {}

    /** Those that are believed first. */
    public List<HallDevice> all() {
        return jdbc.sql("select * from session_hall_device order by revoked_at is not null, name, id")
                .query(HallDevices::map)
                .list();
    }

    Optional<HallDevice> find(UUID device) {
        return jdbc.sql("select * from session_hall_device where id = ?")
                .param(device)
                .query(HallDevices::map)
                .optional();
    }

    /** Whose result a live poll has. */
    Optional<HallDevice> ofResult(PollId poll) {
        return jdbc.sql("select d.* from session_hall_device d join session_hall_result r on r.device = d.id"
                        + " where r.poll = ?")
                .param(poll.value())
                .query(HallDevices::map)
                .optional();
    }

    /** The device with this key. */
    Optional<HallDevice> withKey(byte[] key) {
        return jdbc.sql("select * from session_hall_device where public_key = ?")
                .param(key)
                .query(HallDevices::map)
                .optional();
    }

    /** False when this key or identity is registered already. */
    boolean insert(UUID id, String name, byte[] key, Viewer by, Instant at) {
        return jdbc.sql("insert into session_hall_device (id, name, public_key, by_name, by_account, registered_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .param(id)
                        .param(name)
                        .param(key)
                        .param(by.name())
                        .param(by.accountId())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when it is revoked already. */
    boolean revoke(UUID id, String reason, Viewer by, Instant at) {
        return jdbc.sql("update session_hall_device set revoked_at = ?, revoked_by = ?, revoke_reason = ?"
                                + " where id = ? and revoked_at is null")
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(by.name())
                        .param(reason)
                        .param(id)
                        .update()
                == 1;
    }

    private static HallDevice map(ResultSet row, int number) throws SQLException {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new HallDevice(
                row.getObject("id", UUID.class),
                row.getString("name"),
                read(row.getBytes("public_key")).orElseThrow(),
                row.getString("by_name"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                revoked == null
                        ? null
                        : new Revocation(
                                revoked.toInstant(), row.getString("revoked_by"), row.getString("revoke_reason")));
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
