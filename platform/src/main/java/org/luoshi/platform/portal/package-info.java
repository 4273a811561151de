/**
 * The front door (门户): the home page, the guide and the page about this server; it assembles what the contexts make public,
 * keeps the front page's figures published, and owns nothing.
 *
 * <p>Serves the duty of openness in 全过程人民民主 as 组织法 (2022) art. 4 puts it: the people can see what became of what was
 * said. Owns no table and publishes no event. Read {@link org.luoshi.platform.portal.FrontPage} first.
 */
@ApplicationModule(allowedDependencies = {"site", "calendar", "journal", "figures", "bodies"})
@NullMarked
package org.luoshi.platform.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
