package org.luoshi.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server of one city: {@code ./luoshi serve} starts here. */
@SpringBootApplication
public class Luoshi {
    public static void main(String[] args) {
        SpringApplication.run(Luoshi.class, args);
    }
}
