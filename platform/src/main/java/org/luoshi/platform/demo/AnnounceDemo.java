package org.luoshi.platform.demo;

import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.CityInTheMaking;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Says before the first page answers that the example city will be made: whoever comes earlier than {@link Demo} sees it. */
@Component
@ConditionalOnProperty("luoshi.demo")
class AnnounceDemo implements SmartInitializingSingleton {
    private final CityInTheMaking making;
    private final CityDate date;

    AnnounceDemo(CityInTheMaking making, CityDate date) {
        this.making = making;
        this.date = date;
    }

    /** Runs when everything is wired and the doors are still shut. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!date.demo()) {
            making.announce();
        }
    }
}
