package org.luoshi.platform.cooperation.joint;

/**
 * A category of the list as both cities use it (类别): {@code traffic}, 交通互联.
 *
 * @param id what an item carries
 */
public record Category(String id, String zh, String en) {
    boolean nameless() {
        return id.isBlank() || zh.isBlank();
    }
}
