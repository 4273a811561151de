package org.luoshi.platform.site;

/** One step of the way from the home page to this page (面包屑). */
public record Crumb(String label, String href) {}
