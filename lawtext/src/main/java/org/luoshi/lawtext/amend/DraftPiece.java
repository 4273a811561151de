package org.luoshi.lawtext.amend;

import org.luoshi.lawtext.provision.ProvisionNumber;

/** What a law that is being changed is made of, from top to bottom: articles, headings, and lines outside of them. */
sealed interface DraftPiece permits DraftArticle, DraftHeading, DraftLine, DraftContents {
    void print(Printer out);

    ProvisionNumber provision();
}
