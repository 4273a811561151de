package org.luoshi.platform.sessions.votes;

import org.luoshi.procedure.vote.Choice;

/**
 * What lies in the box for one voter (票): the last choice, and how often it was changed.
 *
 * @param turn 1 for the first ballot, one more for each change
 */
record Slip(int turn, Choice choice) {}
