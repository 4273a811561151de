package org.luoshi.platform.views;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Filters and order of a list under a name (常用视图): “住建局逾期” of {@code /suggestions} with {@code lamp=red&unit=…}.
 *
 * @param list the address of the list
 * @param query its filters as in an address, without the page
 * @param owner the account that keeps it
 * @param unit whose people see it too; null while it is the owner's alone
 * @param usual the list opens with it for the reader
 * @param removed deleted, and can still be brought back
 */
public record SavedView(
        UUID id,
        String list,
        String name,
        String query,
        String owner,
        @Nullable String unit,
        boolean usual,
        boolean removed) {
    public boolean shared() {
        return unit != null;
    }

    public String href() {
        return list + "?" + query;
    }
}
