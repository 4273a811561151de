package org.luoshi.platform.exchange.mailroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line to a server that breaks: each connection carries a random number of bytes, then falls, in the middle
 * of whatever it was saying; until it is {@link #repair repaired}.
 */
final class CuttingLine implements AutoCloseable {
    private final ServerSocket ours;
    private final int target;
    private final int longest;
    private final Random random;
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean whole;

    CuttingLine(int target, long seed, int longest) {
        this.target = target;
        this.longest = longest;
        this.random = new Random(seed);
        try {
            this.ours = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + ours.getLocalPort();
    }

    /** How many connections were cut so far. */
    int cuts() {
        return cuts.get();
    }

    void repair() {
        whole = true;
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = ours.accept();
                AtomicInteger left = new AtomicInteger(whole ? Integer.MAX_VALUE : random.nextInt(longest));
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.startVirtualThread(() -> carry(caller, server, left));
                Thread.startVirtualThread(() -> carry(server, caller, left));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void carry(Socket from, Socket to, AtomicInteger left) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[1024];
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                int rest = left.addAndGet(-n);
                out.write(bytes, 0, rest < 0 ? Math.max(0, n + rest) : n);
                out.flush();
                if (rest < 0) {
                    cuts.incrementAndGet();
                    return;
                }
            }
        } catch (IOException e) {
            // the other direction fell first
        }
    }

    @Override
    public void close() {
        try {
            ours.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
