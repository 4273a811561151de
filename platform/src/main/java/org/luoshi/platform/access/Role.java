package org.luoshi.platform.access;

/** A role as data (角色). */
public record Role(String id, String nameZh, String nameEn, boolean officer) {}
