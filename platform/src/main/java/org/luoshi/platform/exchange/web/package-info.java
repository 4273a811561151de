/**
 * The pages of the exchange, and the two addresses where other cities' servers come (交换页面与对外接口).
 *
 * <p>Serves the same law as {@link org.luoshi.platform.exchange}. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.exchange.web.ExchangeController} first, then {@link
 * org.luoshi.platform.exchange.web.CounterController}.
 */
@NullMarked
package org.luoshi.platform.exchange.web;

import org.jspecify.annotations.NullMarked;
