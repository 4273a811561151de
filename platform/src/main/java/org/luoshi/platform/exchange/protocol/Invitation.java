package org.luoshi.platform.exchange.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.luoshi.platform.exchange.CityId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a city hands another so that the two can pair (邀请): who it is, its key and where its server answers, signed by that
 * key. It proves nothing by itself: a person compares the fingerprint with one got another way.
 *
 * @param address {@code https://…}, or empty when packages travel as files
 */
public record Invitation(CityId city, String name, CityKey key, String address) {
    /** The largest invitation, in bytes. */
    public static final int LARGEST = 4096;

    private static final String TYPE = "luoshi-exchange-invitation";
    private static final int VERSION = 1;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 300;
    private static final JsonMapper JSON = new JsonMapper();

    /** The bytes of the file. */
    public byte[] write(Signer by) {
        String json = JSON.createObjectNode()
                .put("type", TYPE)
                .put("version", VERSION)
                .put("city", city.value())
                .put("name", name)
                .put("key", key.hex())
                .put("address", address)
                .put("signature", by.sign(signed()))
                .toString();
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The invitation in a file; empty when it is none, or changed since it was signed. */
    public static Optional<Invitation> read(byte[] bytes, Signatures signatures) {
        if (bytes.length > LARGEST) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(bytes);
            String key = ParcelJson.text(node, "key");
            String city = ParcelJson.text(node, "city");
            if (!ParcelJson.text(node, "type").equals(TYPE)
                    || node.path("version").asInt(0) != VERSION
                    || !CityKey.isOne(key)
                    || !CityId.isOne(city)) {
                return Optional.empty();
            }
            Invitation found = new Invitation(
                    new CityId(city),
                    ParcelJson.text(node, "name").strip(),
                    new CityKey(key),
                    ParcelJson.text(node, "address").strip());
            boolean sound =
                    found.fits() && signatures.verify(found.key(), found.signed(), ParcelJson.text(node, "signature"));
            return sound ? Optional.of(found) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private boolean fits() {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && address.length() <= LONGEST_ADDRESS
                && (address.isEmpty() || address.startsWith("https://") || address.startsWith("http://"));
    }

    private byte[] signed() {
        return new Canonical("luoshi-exchange-invitation-1")
                .text(city.value())
                .text(name)
                .text(key.hex())
                .text(address)
                .bytes();
    }
}
