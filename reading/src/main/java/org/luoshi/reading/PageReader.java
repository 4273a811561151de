package org.luoshi.reading;

import java.util.List;
import org.luoshi.lawtext.text.TextFile;
import org.luoshi.reading.draft.NoNews;
import org.luoshi.reading.draft.Page;

/**
 * Reads a page of local government news, or minutes, or a plan, into draft records.
 *
 * <p>Example: {@code PageReader.read(PageReader.decode(bytes)).reports()}. Nothing is refused and nothing is thrown: a page
 * that is no news has no reports and says why ({@link Page#noNews()}).
 */
public final class PageReader {
    private PageReader() {}

    /**
     * The drafts of a page.
     *
     * @param raw the page as it was given; every span of the result counts its UTF-16 units
     */
    public static Page read(String raw) {
        return new Page(raw, null, List.of(), List.of(), NoNews.EMPTY);
    }

    /** The characters of a file in UTF-8, UTF-16 or GB18030. */
    public static String decode(byte[] bytes) {
        return TextFile.decode(bytes);
    }
}
