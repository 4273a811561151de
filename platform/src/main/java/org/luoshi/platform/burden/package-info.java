/**
 * The burden meter (基层负担、填报负担): what units had to type, what they were asked for, asked again, reminded and told of, by
 * week. Everything is derived from what happened: acts on matters and outside them, limits, and the notices that were sent. Nothing is
 * stored and nothing is counted of a person.
 *
 * <p>Serves 关于整治形式主义为基层减负的若干规定 (2024): no repeated reporting, no piling up of what is asked for. Owns no table and
 * publishes no event; reads {@code matter_fact}, {@code matter_asked}, {@code act_done}, {@code notice_sent} and {@code account_of_unit}, which
 * their owners declare public. Read {@link org.luoshi.platform.burden.BurdenMeasure} first, then {@link
 * org.luoshi.platform.burden.BurdenMeter}.
 */
@ApplicationModule(
        allowedDependencies = {"site", "calendar", "notices", "figures", "access", "matters", "matters :: web"})
@NullMarked
package org.luoshi.platform.burden;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
