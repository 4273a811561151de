package org.luoshi.lawtext.cite;

import java.util.regex.Pattern;
import org.luoshi.lawtext.provision.Item;
import org.luoshi.lawtext.provision.Node;

/** Lists of repealed texts: the line that announces one, and what belongs to it. 下列规定同时废止：, then one title a line. */
final class RepealLists {
    private static final Pattern ANNOUNCES =
            Pattern.compile("废止[：:]$|废止(?:下列|以下|如下)[^。]{0,60}[：:]$|(?:下列|以下)(?!情形)[^。]{1,60}废止[^。]{0,20}[：:]$");
    private static final Pattern TITLE = Pattern.compile("废止的?.{0,40}(?:目录|清单|名单|一览表)$");
    private static final int LONGEST = 300;

    private RepealLists() {}

    static boolean announces(String words) {
        String line = words.substring(Math.max(0, words.length() - LONGEST)).strip();
        return line.contains("废止") && ANNOUNCES.matcher(line).find();
    }

    /** 决定废止的地方性法规目录 */
    static boolean isTitle(String words) {
        return words.length() < LONGEST && TITLE.matcher(words.strip()).find();
    }

    /** Whether a line goes on with the list before it. */
    static boolean isEntry(Node node) {
        return node instanceof Item || node.line().text().strip().startsWith("《");
    }
}
