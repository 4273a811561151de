package org.luoshi.platform.bodies;

/**
 * A person in a post for a time.
 *
 * @param basis the decision it rests on, in the office's words; empty when none was recorded
 */
public record Membership(MembershipId id, Person person, Post post, Span span, String basis) {}
