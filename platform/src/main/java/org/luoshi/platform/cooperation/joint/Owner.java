package org.luoshi.platform.cooperation.joint;

/**
 * Who carries an item on one side (责任单位).
 *
 * @param name as the other city reads it
 * @param ref the writer's own name for it, without meaning for the other side; may be empty
 */
public record Owner(String name, String ref) {
    boolean missing() {
        return name.isBlank();
    }
}
