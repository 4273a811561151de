package org.luoshi.platform.matters;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** The address of a matter's page: its context's own page, or the general one. */
@Component
public class MatterLinks {
    /** The page of matters whose procedure has no context of its own. */
    public static final String GENERAL = "/matters";

    private final List<MatterHome> homes;

    MatterLinks(List<MatterHome> homes) {
        this.homes = homes;
    }

    /** {@code /suggestions/建2026-0132}, encoded. */
    public String to(String procedure, String number) {
        return under(base(procedure), number);
    }

    /** The address of a number's page below its context's path. */
    public static String under(String path, String number) {
        return path + "/" + URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    /** {@code /suggestions} or {@code /matters}. */
    public String base(String procedure) {
        return homes.stream()
                .filter(h -> h.procedure().equals(procedure))
                .map(MatterHome::path)
                .findFirst()
                .orElse(GENERAL);
    }
}
