/**
 * Who sits where, from when until when: organisations, people, posts, terms, sessions and deputies (机构与人员).
 *
 * <p>Serves 地方组织法 (2022) on the organs of a city, 代表法 and 选举法 on its deputies. Owns every table named {@code
 * bodies_*}; its views {@code bodies_organisation_names} and {@code bodies_person_names} are public to the SQL of later
 * contexts; publishes {@link org.luoshi.platform.bodies.BodiesEvent}. Read {@link org.luoshi.platform.bodies.Bodies}
 * first.
 */
@ApplicationModule(allowedDependencies = {"site", "api", "database", "calendar", "journal", "imports"})
@NullMarked
package org.luoshi.platform.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
