package org.luoshi.platform.exchange;

/** What happens between two cities, told within the transaction that does it. */
public sealed interface ExchangeEvent {
    /** Which city it is about. */
    CityId peer();

    /** A pairing moved on: confirmed, or ended. */
    record PeerMoved(CityId peer, PeerState state) implements ExchangeEvent {}

    /**
     * Entries of the other city were stored.
     *
     * @param first the first seq
     * @param last the last seq
     */
    record EntriesReceived(CityId peer, long first, long last) implements ExchangeEvent {}

    /** The exchange rests until a person looks. */
    record ExchangePaused(CityId peer, String why) implements ExchangeEvent {}
}
