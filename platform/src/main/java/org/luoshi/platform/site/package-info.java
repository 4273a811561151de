/**
 * The frame of every page (页面框架): header, language, theme, wording, page elements and error pages; contexts fill it.
 *
 * <p>Serves 无障碍环境建设法 (2023-09-01) art. 32: public services online are usable by everybody. Owns no table and publishes
 * no event; knows no other context, which hand it what it shows through {@link org.luoshi.platform.site.Viewer}, {@link
 * org.luoshi.platform.site.CityDay}, {@link org.luoshi.platform.site.NavEntry} and {@link
 * org.luoshi.platform.site.NavCount}. Read {@link org.luoshi.platform.site.Frame} first, then the page {@code /patterns}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.luoshi.platform.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
