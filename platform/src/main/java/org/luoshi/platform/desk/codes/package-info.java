/**
 * `desk.codes` (核验码): the characters of a paper and the city's key → a code that is printed on it; a code, a public key and
 * somebody's copy → whether the city signed exactly these characters. Free of database and web, so that it works anywhere.
 *
 * <p>Serves 电子签名法 (2019) art. 13 (who signed, and that nothing changed since, can be told). Owns no table and publishes
 * nothing. Read {@link org.luoshi.platform.desk.codes.DocumentCode} first.
 */
@NamedInterface("codes")
@NullMarked
package org.luoshi.platform.desk.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
