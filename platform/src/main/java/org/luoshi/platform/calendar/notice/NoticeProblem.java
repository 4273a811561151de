package org.luoshi.platform.calendar.notice;

import org.luoshi.procedure.definition.Words;

/**
 * Something doubtful in a notice, and where.
 *
 * @param line from 1; 0 when it concerns the notice as a whole
 * @param column the character within the line, from 1
 */
public record NoticeProblem(int line, int column, Words words) {
    static NoticeProblem ofAll(Words words) {
        return new NoticeProblem(0, 0, words);
    }
}
