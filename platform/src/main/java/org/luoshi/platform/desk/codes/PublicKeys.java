package org.luoshi.platform.desk.codes;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Ed25519 with a public key as 64 hexadecimal digits, by the JDK alone. */
public final class PublicKeys {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");
    /** What stands before the 32 bytes of a key in its X.509 form (RFC 8410). */
    private static final String HEAD = "302a300506032b6570032100";

    private PublicKeys() {}

    /** Whether this is written like a public key. */
    public static boolean isOne(String hex) {
        return SHAPE.matcher(hex).matches();
    }

    static boolean verify(String key, byte[] bytes, String signature) {
        try {
            PublicKey read = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(HEAD + key)));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(read);
            check.update(bytes);
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException e) {
            // no point of the curve, or a signature out of range: nobody made it
            return false;
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK lacks SHA-256", e);
        }
    }
}
