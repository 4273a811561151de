package org.luoshi.platform.exchange.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.platform.exchange.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A parcel as bytes: JSON lines in UTF-8, each ended by a line feed. The first says whose it is, for whom, in which
 * version, from which seq to which; then the turns, the entries, and the end with the signature over all bytes before.
 *
 * <pre>{@code
 * {"type":"luoshi-exchange-parcel","version":1,"from":"…","to":"…","key":"…","nonce":"","head":15,"headHash":"…",
 *  "have":7,"haveHash":"…","first":13,"last":15,"previous":"…","turns":0,"entries":3}
 * {"type":"entry","origin":"…","receiver":"…","seq":13,…}
 * {"type":"end","signature":"…"}
 * }</pre>
 */
public final class ParcelCodec {
    /** The largest parcel, in bytes. */
    public static final int LARGEST = 8 * 1024 * 1024;

    static final String TYPE = "luoshi-exchange-parcel";
    private static final String END_BEGINS = "{\"type\":\"end\"";
    private static final Pattern END = Pattern.compile("\\{\"type\":\"end\",\"signature\":\"([0-9a-f]{128})\"}");
    private static final JsonMapper JSON = new JsonMapper();

    private final Signatures signatures;

    public ParcelCodec(Signatures signatures) {
        this.signatures = signatures;
    }

    /** The bytes that travel. */
    public static byte[] write(Parcel parcel, Signer by) {
        StringBuilder lines = new StringBuilder();
        lines.append(ParcelJson.header(parcel)).append('\n');
        parcel.turns()
                .forEach(turn -> lines.append(ParcelJson.entry("turn", turn)).append('\n'));
        parcel.entries()
                .forEach(entry -> lines.append(ParcelJson.entry("entry", entry)).append('\n'));
        String signature = by.sign(signed(lines.toString().getBytes(StandardCharsets.UTF_8)));
        lines.append(END_BEGINS).append(",\"signature\":\"").append(signature).append("\"}\n");
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What came; bytes of any kind may be given. */
    public Reading read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return refused(Reason.TOO_LARGE, LARGEST / 1024 / 1024);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return read(bytes, text);
        } catch (CharacterCodingException e) {
            return refused(isCut(bytes) ? Reason.TRUNCATED : Reason.UNREADABLE);
        }
    }

    private Reading read(byte[] bytes, String text) {
        List<String> lines = text.lines().toList();
        JsonNode header = lines.isEmpty() ? JSON.missingNode() : node(lines.getFirst());
        if (!ParcelJson.text(header, "type").equals(TYPE)) {
            return refused(begins(text) ? Reason.TRUNCATED : Reason.UNREADABLE);
        }
        int version = header.path("version").asInt(0);
        if (version > Parcel.VERSION) {
            return refused(Reason.NEWER_VERSION, version, Parcel.VERSION);
        }
        Matcher end = END.matcher(lines.getLast());
        if (!end.matches()) {
            return refused(
                    text.endsWith("\"}\n") && lines.getLast().startsWith(END_BEGINS)
                            ? Reason.CHANGED
                            : Reason.TRUNCATED);
        }
        int before = bytes.length - lines.getLast().length() - 1;
        if (!text.endsWith("}\n") || lines.size() - 2 < ParcelJson.count(header)) {
            return refused(Reason.TRUNCATED);
        }
        String key = ParcelJson.text(header, "key");
        byte[] signed = signed(Arrays.copyOf(bytes, before));
        if (!CityKey.isOne(key) || !signatures.verify(new CityKey(key), signed, end.group(1))) {
            return refused(Reason.CHANGED);
        }
        return parcel(header, lines.subList(1, lines.size() - 1));
    }

    /** Signed, so whatever is wrong now was wrong where it was written. */
    private static Reading parcel(JsonNode header, List<String> lines) {
        try {
            List<Entry> turns = new ArrayList<>();
            List<Entry> entries = new ArrayList<>();
            for (String line : lines) {
                JsonNode node = node(line);
                switch (ParcelJson.text(node, "type")) {
                    case "turn" -> turns.add(ParcelJson.entry(node));
                    case "entry" -> entries.add(ParcelJson.entry(node));
                    default -> throw new IllegalArgumentException("neither a turn nor an entry");
                }
            }
            Parcel parcel = ParcelJson.parcel(header, turns, entries);
            boolean asSaid = header.equals(node(ParcelJson.header(parcel)));
            return asSaid ? new Reading.Whole(parcel) : refused(Reason.UNREADABLE);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return refused(Reason.UNREADABLE);
        }
    }

    private static byte[] signed(byte[] lines) {
        return new Canonical("luoshi-exchange-signed-parcel-1")
                .text(Canonical.sha256(lines))
                .bytes();
    }

    private static JsonNode node(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    private static boolean begins(String text) {
        return text.startsWith("{\"type\":\"" + TYPE + "\"");
    }

    /** Cut within a character: whole up to there. */
    private static boolean isCut(byte[] bytes) {
        return bytes[bytes.length - 1] < 0 && begins(new String(bytes, StandardCharsets.UTF_8));
    }

    private static Reading refused(Reason reason, Object... facts) {
        return new Reading.Refused(Refusal.of(reason, facts));
    }
}
