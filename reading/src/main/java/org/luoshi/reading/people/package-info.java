/**
 * {@code people} (与会人员): clauses → who presided, who was present with which office, who sat in without a vote.
 *
 * <p>Serves 地方组织法 on presence and 列席 at sessions; names are those the page prints and no others. Input: the running
 * text of a report; output: the people of a {@link org.luoshi.reading.draft.Meeting}. Read
 * {@link org.luoshi.reading.people.PeopleReader} first.
 */
@NullMarked
package org.luoshi.reading.people;

import org.jspecify.annotations.NullMarked;
