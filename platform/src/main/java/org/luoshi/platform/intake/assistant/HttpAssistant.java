package org.luoshi.platform.intake.assistant;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.luoshi.platform.intake.DraftAssistant;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts a text to the endpoint the operator named and reads what it proposes; what both say stands in docs/how-to/operate.md.
 *
 * <p>The text stays in the house: the address is looked up and checked before each call; over http the request goes to the very
 * address that was checked, over https the certificate proves the name. No proxy is used and no redirect followed.
 */
final class HttpAssistant implements DraftAssistant {
    /** A newspaper page has some 10,000 characters. */
    static final int LONGEST_TEXT = 100_000;

    static final int LARGEST_ANSWER = 1 << 20;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final URI address;
    private final Intranet intranet;
    private final Duration patience;
    private final AssistantJson json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    /** Waits for the whole answer as long as {@code patience}. */
    HttpAssistant(URI address, Intranet intranet, Duration patience, JsonMapper json) {
        this.address = address;
        this.intranet = intranet;
        this.patience = patience;
        this.json = new AssistantJson(json);
    }

    @Override
    public boolean on() {
        return true;
    }

    @Override
    public Answer propose(String words) {
        if (words.length() > LONGEST_TEXT) {
            return failed(Failure.TEXT_TOO_LONG, Integer.toString(words.length()));
        }
        return switch (intranet.place(address)) {
            case Intranet.Place.Outside(Intranet.Why why, String detail) -> failed(Failure.OUTSIDE, why + " " + detail);
            case Intranet.Place.Unknown(String host) -> failed(Failure.UNREACHABLE, host);
            case Intranet.Place.Inside(InetAddress checked) -> post(words, checked);
        };
    }

    private Answer post(String words, InetAddress checked) {
        HttpRequest request = HttpRequest.newBuilder(pinned(checked))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.request(words)))
                .build();
        CompletableFuture<HttpResponse<byte[]>> coming = http.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            HttpResponse<byte[]> answer = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return answer.statusCode() == OK
                    ? json.read(answer.body())
                    : failed(Failure.STATUS, Integer.toString(answer.statusCode()));
        } catch (TimeoutException e) {
            coming.cancel(true);
            return failed(Failure.SLOW, patience.toString());
        } catch (ExecutionException e) {
            return broken(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            return failed(Failure.UNREACHABLE, "interrupted");
        }
    }

    private static Answer broken(Throwable cause) {
        boolean large = cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("body exceeds capacity");
        return large
                ? failed(Failure.ANSWER_TOO_LARGE, Integer.toString(LARGEST_ANSWER))
                : failed(Failure.UNREACHABLE, cause.getClass().getSimpleName());
    }

    /** Over http the address itself stands for the name, so that nothing is looked up a second time. */
    private URI pinned(InetAddress checked) {
        if (!"http".equalsIgnoreCase(address.getScheme())) {
            return address;
        }
        String host = checked.getHostAddress();
        String literal = checked instanceof Inet6Address ? "[" + host.replace("%", "%25") + "]" : host;
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return URI.create("http://" + literal + port + address.getRawPath() + query);
    }

    private static Answer failed(Failure why, String detail) {
        return new Answer.Failed(why, detail);
    }
}
