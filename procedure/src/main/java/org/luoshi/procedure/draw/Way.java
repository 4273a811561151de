package org.luoshi.procedure.draw;

/** An arrow: from the row of an event in one step to the step it leads to. */
record Way(String event, Box from, int fromY, Box to, boolean back, boolean givesUp) {

    /** A curve that leaves its row and arrives at the title's height; backwards it leaves and arrives on the other sides. */
    String path() {
        if (from.step().equals(to.step())) {
            return loop();
        }
        int startX = back ? from.x() : from.right();
        int endX = back ? to.right() : to.x();
        int pull = Math.max(30, Math.abs(endX - startX) / 3);
        int sign = back ? -1 : 1;
        return "M%d %dC%d %d %d %d %d %d"
                .formatted(
                        startX, fromY, startX + sign * pull, fromY, endX - sign * pull, to.titleY(), endX, to.titleY());
    }

    private String loop() {
        int x = from.right();
        return "M%d %dC%d %d %d %d %d %d".formatted(x, fromY, x + 26, fromY, x + 26, to.titleY(), x, to.titleY());
    }
}
