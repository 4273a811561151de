package org.luoshi.platform.access;

/** A permission as data (权限); a locked one belongs to its officer for good. */
public record Permission(String id, String nameZh, String nameEn, boolean locked) {}
