/**
 * `joint` (两市共同清单): entries of two cities → one list, the same on both sides whatever the order they arrived in.
 *
 * <p>Serves 地方组织法 (2022) art. 80, under which governments of different regions may set up ways of working together; no law
 * sets a clock here. Plain Java: no Spring, no SQL, no date of its own; owns no table and publishes nothing. Read {@link
 * org.luoshi.platform.cooperation.joint.JointList} first, then {@link org.luoshi.platform.cooperation.joint.Fold}.
 */
@NamedInterface("joint")
@NullMarked
package org.luoshi.platform.cooperation.joint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
