package org.luoshi.platform.site;

import org.springframework.stereotype.Component;

/**
 * Whether the city's records are still being made (正在生成), as an example city's are at its first start: pages answer
 * meanwhile, and every one says that its figures will change. What the server tells people by itself, and what it publishes
 * by itself, waits until the city stands.
 */
@Component
public final class CityInTheMaking {
    private volatile boolean underWay;

    /** It is about to be made: pages say so from the first one on, and until {@link #during} is over. */
    public void announce() {
        underWay = true;
    }

    /** Makes the city; afterwards it counts as made, also when the making failed. */
    public void during(Runnable making) {
        underWay = true;
        try {
            making.run();
        } finally {
            underWay = false;
        }
    }

    public boolean underWay() {
        return underWay;
    }
}
