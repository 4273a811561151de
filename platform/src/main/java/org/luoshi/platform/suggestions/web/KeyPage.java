package org.luoshi.platform.suggestions.web;

import org.luoshi.platform.matters.web.MatterPage;

/**
 * The page of one supervision.
 *
 * @param suggestion number of its suggestion
 * @param href the suggestion's page
 */
public record KeyPage(MatterPage matter, KeyPanel panel, String suggestion, String href) {}
