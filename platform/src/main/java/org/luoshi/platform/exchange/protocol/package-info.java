/**
 * `exchange.protocol` (交换协议): two entries' ledgers and what came → what may be stored, or why not. Free of database, web
 * and clock, so that thousands of partitions are played in seconds.
 *
 * <p>Serves 电子签名法 (2019) art. 13 (who signed, and that nothing changed since, can be told). Owns no table and publishes
 * nothing; input: a {@link org.luoshi.platform.exchange.protocol.Ledger} and the bytes of a {@link
 * org.luoshi.platform.exchange.protocol.Parcel}; output: a {@link org.luoshi.platform.exchange.protocol.Verdict}. Read
 * {@link org.luoshi.platform.exchange.protocol.Reception} first, then {@link
 * org.luoshi.platform.exchange.protocol.ParcelCodec}.
 */
@NamedInterface("protocol")
@NullMarked
package org.luoshi.platform.exchange.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
