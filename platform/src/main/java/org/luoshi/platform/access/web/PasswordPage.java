package org.luoshi.platform.access.web;

import java.util.List;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Panel;

/**
 * Setting a password by a link.
 *
 * @param open false: the link does not work any more, only the panels are shown
 */
public record PasswordPage(boolean open, String token, List<Panel> panels, Field password, Field again) {}
