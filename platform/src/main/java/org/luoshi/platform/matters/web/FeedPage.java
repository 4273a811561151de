package org.luoshi.platform.matters.web;

/**
 * Where a person makes and ends the address of their feed.
 *
 * @param exists whether an address opens it now
 * @param address the new address, shown once; empty otherwise
 * @param dates how many due dates the feed has today
 */
public record FeedPage(boolean exists, String address, int dates) {}
