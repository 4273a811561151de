/**
 * `mailroom` (收发室): pairs with other cities, appends, carries, takes in and hands over what they tell each other.
 *
 * <p>Serves the same law as {@link org.luoshi.platform.exchange}. Owns the tables {@code exchange_*} and the key files;
 * publishes {@link org.luoshi.platform.exchange.ExchangeEvent}. What may be stored is decided in {@code protocol}; here it
 * is done. Read {@link org.luoshi.platform.exchange.mailroom.TakeIn} first, then {@link
 * org.luoshi.platform.exchange.mailroom.Round}.
 */
@NamedInterface("mailroom")
@NullMarked
package org.luoshi.platform.exchange.mailroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
