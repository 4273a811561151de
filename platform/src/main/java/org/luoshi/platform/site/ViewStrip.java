package org.luoshi.platform.site;

import java.util.List;

/**
 * The kept views of one list, and whether what it shows now may be kept too (清单上方的常用视图).
 *
 * @param list the address of the list, without filters
 * @param query the filters and the order shown now
 * @param fresh filters or an order are set that no view has
 */
public record ViewStrip(List<ViewLink> links, String list, String query, boolean fresh, boolean mayShare) {}
