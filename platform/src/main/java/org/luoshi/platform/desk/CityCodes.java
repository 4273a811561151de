package org.luoshi.platform.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.codes.CodeMaker;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.documents.PaperCodes;
import org.luoshi.platform.exchange.CitySigner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes by the city's key, and every key that ever made one. */
@Component
public class CityCodes implements PaperCodes {
    private final CitySigner signer;
    private final JdbcClient jdbc;
    private final CityDate date;
    private final String address;

    CityCodes(
            CitySigner signer,
            JdbcClient jdbc,
            CityDate date,
            @Value("${luoshi.url:${luoshi.public-url:}}") String address) {
        this.signer = signer;
        this.jdbc = jdbc;
        this.date = date;
        this.address = address;
    }

    @Override
    public Paper coded(Paper paper, String number, LocalDate day) {
        String key = signer.publicKey();
        Optional<String> probe = signer.sign(new byte[0]);
        if (probe.isEmpty()) {
            return paper;
        }
        jdbc.sql("insert into desk_code_key values (:key, :since) on conflict do nothing")
                .param("key", key)
                .param("since", date.today())
                .update();
        return CodeMaker.coded(
                paper, number, day, key, bytes -> signer.sign(bytes).orElseThrow(), words());
    }

    /** Public keys that codes of this house may be signed with. */
    public List<String> keys() {
        return Stream.concat(
                        Stream.of(signer.publicKey()),
                        jdbc
                                .sql("select public_key from desk_code_key order by since desc")
                                .query(String.class)
                                .list()
                                .stream())
                .distinct()
                .toList();
    }

    /** Words on a Chinese official paper, whoever prints it. */
    private String words() {
        return "本件可以离线核验，改动一字即可查出。" + (address.isEmpty() ? "" : address + "/verify");
    }
}
