package org.sdgcities.eventstore;

import java.util.List;

/// What has happened, as far as it matters to somebody.
///
/// @param events that matter, in order
/// @param upTo a position: all that matter and stand below it are among the events
public record History(List<StoredEvent> events, long upTo) {}
