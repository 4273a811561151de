package org.luoshi.platform.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.webjars.WebJarVersionLocator;

/**
 * Style sheet, script and pictures under {@code /assets} (静态资源), each with its content's hash in its address: a changed
 * file has another address, so a browser may keep what it has for good.
 */
@Component
public class Assets {
    private static final String OWN = "static/assets/";

    private final ConcurrentHashMap<String, String> hrefs = new ConcurrentHashMap<>();

    /** {@code luoshi.css} → {@code /assets/luoshi.css?v=1f3a…}. */
    public String href(String name) {
        return hrefs.computeIfAbsent(name, n -> "/assets/" + n + "?v=" + hash(n));
    }

    /** The file behind a name: one of ours, or htmx from its package. */
    static Resource file(String name) {
        return name.equals("htmx.js") ? htmx() : new ClassPathResource(OWN + name);
    }

    private static Resource htmx() {
        String path = new WebJarVersionLocator().fullPath("htmx.org", "dist/htmx.min.js");
        if (path == null) {
            throw new IllegalStateException("htmx.org is not on the class path");
        }
        return new ClassPathResource(path);
    }

    private static String hash(String name) {
        try (InputStream bytes = file(name).getInputStream()) {
            return DigestUtils.md5DigestAsHex(bytes).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException("there is no asset " + name, e);
        }
    }
}
