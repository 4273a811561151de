package org.luoshi.platform;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server of one city: {@code ./luoshi serve} starts here. */
@SpringBootApplication
public class Luoshi {
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(TimeConfig.ZONE));
        SpringApplication.run(Luoshi.class, args);
    }
}
