/**
 * Kept views (常用视图): the filters and the order of a list under a name, for oneself or for one's unit, each with a live
 * count. A view is an address and nothing more: whoever opens it sees what the list shows them.
 *
 * <p>Serves no law of its own; it spares offices filling in the same filters each morning. Owns {@code saved_view} and {@code
 * saved_view_default}; publishes no event, and answers {@link org.luoshi.platform.site.KeptViews} for every page. Read
 * {@link org.luoshi.platform.views.SavedView} first, then {@link org.luoshi.platform.views.KeepView}; the lists are {@link
 * org.luoshi.platform.site.FilteredList} beans of their contexts.
 */
@ApplicationModule(allowedDependencies = {"site", "calendar", "journal"})
@NullMarked
package org.luoshi.platform.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
