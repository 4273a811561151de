package org.luoshi.platform.exchange.mailroom;

import java.util.Optional;
import org.luoshi.platform.exchange.CitySigner;
import org.springframework.stereotype.Component;

/** What other contexts sign with: the key of {@link OurCity}. */
@Component
class SignForTheCity implements CitySigner {
    private final OurCity city;

    SignForTheCity(OurCity city) {
        this.city = city;
    }

    @Override
    public String publicKey() {
        return city.key().hex();
    }

    @Override
    public Optional<String> sign(byte[] bytes) {
        return city.signer().map(signer -> signer.sign(bytes));
    }
}
