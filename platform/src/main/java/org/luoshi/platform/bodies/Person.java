package org.luoshi.platform.bodies;

/** A person in public function. Contact data is kept apart and shown to the office alone. */
public record Person(PersonId id, String name) {}
