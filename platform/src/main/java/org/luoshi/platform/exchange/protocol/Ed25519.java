package org.luoshi.platform.exchange.protocol;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Ed25519 (RFC 8032) by the JDK's own provider. */
public final class Ed25519 implements Signatures {
    private static final String NAME = "Ed25519";
    private static final int BYTES = 32;
    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{128}");

    /**
     * A key pair of ours.
     *
     * @param key its public half
     * @param secret its private half
     */
    public record Pair(CityKey key, PrivateKey secret) implements Signer {
        @Override
        public String sign(byte[] bytes) {
            try {
                Signature signature = Signature.getInstance(NAME);
                signature.initSign(secret);
                signature.update(bytes);
                return HexFormat.of().formatHex(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this JDK cannot sign with " + NAME, e);
            }
        }

        @Override
        public String toString() {
            return "the pair of " + key.fingerprint();
        }
    }

    /** A new key pair. */
    public static Pair make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
            return new Pair(written((EdECPublicKey) pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot make " + NAME + " keys", e);
        }
    }

    /** The pair of a public half and a private half as PKCS 8. */
    public static Pair of(CityKey key, byte[] secret) throws GeneralSecurityException {
        return new Pair(key, KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(secret)));
    }

    @Override
    public boolean verify(CityKey key, byte[] bytes, String signature) {
        if (!SIGNATURE.matcher(signature).matches()) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(NAME);
            check.initVerify(read(key));
            check.update(bytes);
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException e) {
            // a key that is no point of the curve, or a signature out of range: nobody made it
            return false;
        }
    }

    private static CityKey written(EdECPublicKey key) {
        byte[] little = new byte[BYTES];
        byte[] big = key.getPoint().getY().toByteArray();
        for (int i = 0; i < big.length && i < BYTES; i++) {
            little[i] = big[big.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            little[BYTES - 1] |= (byte) 0x80;
        }
        return new CityKey(HexFormat.of().formatHex(little));
    }

    private static PublicKey read(CityKey key) throws GeneralSecurityException {
        byte[] little = HexFormat.of().parseHex(key.hex());
        boolean odd = (little[BYTES - 1] & 0x80) != 0;
        little[BYTES - 1] &= 0x7f;
        byte[] big = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            big[i] = little[BYTES - 1 - i];
        }
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, big));
        return KeyFactory.getInstance(NAME).generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }
}
