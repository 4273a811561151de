/**
 * Pages of the list of cooperation (合作事项页面): the list, an item in two columns, what differs, coordination, versions,
 * batches, supervision.
 *
 * <p>Serves 地方组织法 (2022) art. 80. Owns no table and publishes nothing: what is typed becomes an act for {@link
 * org.luoshi.platform.cooperation.WriteEntry}. Read {@link org.luoshi.platform.cooperation.web.ListView} first.
 */
@NullMarked
package org.luoshi.platform.cooperation.web;

import org.jspecify.annotations.NullMarked;
