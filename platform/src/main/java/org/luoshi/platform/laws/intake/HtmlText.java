package org.luoshi.platform.laws.intake;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of a web page, one block a line; headings keep their rank as Markdown writes it (网页). */
final class HtmlText {
    private static final String CHROME = "script,style,nav,header,footer,form,aside,noscript,template";

    private HtmlText() {}

    static FileText read(String html) {
        Document page = Jsoup.parse(html);
        page.select(CHROME).remove();
        var lines = new Lines();
        NodeTraversor.traverse(lines, page.body());
        return new FileText.Words(lines.words.toString().strip() + "\n", "html");
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder words = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                words.append(text.text());
            } else if (node instanceof Element element && breaks(element)) {
                line();
                words.append(mark(element));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                line();
            }
        }

        private void line() {
            int end = words.length();
            while (end > 0 && words.charAt(end - 1) == ' ') {
                end--;
            }
            words.setLength(end);
            if (end > 0 && words.charAt(end - 1) != '\n') {
                words.append('\n');
            }
        }

        private static boolean breaks(Element element) {
            return element.isBlock() || element.nameIs("br");
        }

        private static String mark(Element element) {
            String name = element.normalName();
            boolean heading = name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
            return heading && !element.text().isBlank() ? "#".repeat(name.charAt(1) - '0') + " " : "";
        }
    }
}
