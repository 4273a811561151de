package org.luoshi.platform.intake.assistant;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is inside the house (内网): the machine itself, the private networks of RFC 1918 and RFC 4193, link-local addresses, and
 * names under {@code .internal} and {@code .local} of which every address is one of these.
 */
final class Intranet {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;

    private final Names names;

    Intranet(Names names) {
        this.names = names;
    }

    /** Finds the addresses of a name. */
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** What an address turned out to be. */
    sealed interface Place {
        record Inside(InetAddress address) implements Place {}

        /**
         * Not to be spoken to.
         *
         * @param detail what about it: the scheme, the name, the address
         */
        record Outside(Why why, String detail) implements Place {}

        /** A name of the house that has no address just now. */
        record Unknown(String host) implements Place {}
    }

    /** Why an address is not inside. */
    enum Why {
        NO_ADDRESS,
        SCHEME,
        CREDENTIALS,
        NAME,
        PUBLIC
    }

    /** Looked up anew at each call, since a name may lead elsewhere by now. */
    Place place(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!List.of("http", "https").contains(scheme)) {
            return new Place.Outside(Why.SCHEME, scheme);
        }
        if (uri.getRawUserInfo() != null) {
            return new Place.Outside(Why.CREDENTIALS, "");
        }
        String host = uri.getHost();
        if (host == null || host.isBlank()) {
            return new Place.Outside(Why.NO_ADDRESS, "");
        }
        return literal(host) || named(host) ? resolved(host) : new Place.Outside(Why.NAME, host);
    }

    private static boolean literal(String host) {
        return host.startsWith("[") || IPV4.matcher(host).matches();
    }

    private static boolean named(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.endsWith(".internal") || name.endsWith(".local");
    }

    private Place resolved(String host) {
        try {
            InetAddress[] all = names.resolve(host);
            for (InetAddress one : all) {
                if (!inside(one)) {
                    return new Place.Outside(Why.PUBLIC, one.getHostAddress());
                }
            }
            return all.length == 0 ? new Place.Unknown(host) : new Place.Inside(all[0]);
        } catch (UnknownHostException e) {
            return new Place.Unknown(host);
        }
    }

    static boolean inside(InetAddress address) {
        if (address.isLoopbackAddress() || address.isLinkLocalAddress()) {
            return true;
        }
        return switch (address) {
            case Inet4Address four -> four.isSiteLocalAddress();
            case Inet6Address six -> (six.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
            default -> false;
        };
    }
}
