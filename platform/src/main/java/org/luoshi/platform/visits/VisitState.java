package org.luoshi.platform.visits;

/** How far a visit is. */
public enum VisitState {
    PLANNED,
    /** It took place, or takes place today: entries are taken. */
    HELD,
    /** Nothing is taken any more until it is opened again. */
    CLOSED,
    CANCELLED
}
