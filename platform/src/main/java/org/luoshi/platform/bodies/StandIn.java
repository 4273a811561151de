package org.luoshi.platform.bodies;

/** Someone who acts for a person on leave (代理), for a time. */
public record StandIn(Person absent, Person acting, Span span, String reason) {}
