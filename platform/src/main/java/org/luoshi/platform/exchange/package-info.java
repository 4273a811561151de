/**
 * The exchange (交换): signed feeds between two installations. Each city runs its own Luoshi; what one tells the other is
 * an append-only, hash-chained, signed feed per pair of cities and direction, carried over HTTPS or as a file, resumed
 * after any disconnection without loss or doubling.
 *
 * <p>Serves 电子签名法 (2019) art. 13–14 (a signature only its maker can make, any change shows) and 数据安全法 art. 27 (whoever
 * handles data guards them). Owns every table named {@code exchange_*} and the key files in {@code exchange} of the data
 * directory; publishes {@link org.luoshi.platform.exchange.ExchangeEvent}; later contexts write through {@link
 * org.luoshi.platform.exchange.Feed} and answer {@link org.luoshi.platform.exchange.FeedReader}. What may go wrong between
 * two cities, and what was rejected, stands in docs/adr/0008. Read {@link org.luoshi.platform.exchange.Entry} first.
 */
@ApplicationModule(allowedDependencies = {"site", "api", "database", "calendar", "journal", "journal :: web", "access"})
@NullMarked
package org.luoshi.platform.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
