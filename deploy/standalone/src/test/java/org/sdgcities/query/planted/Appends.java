package org.sdgcities.query.planted;

/// Breaks a rule of the house on purpose.
public record Appends(org.sdgcities.eventstore.EventLog log) {}
