package org.sdgcities.eventstore;

import java.time.Instant;

/// Proof that a command was carried out, written in the transaction of its events. Whoever sends
/// the command again gets the first answer.
///
/// @param key chosen by the sender, scoped by the caller (who asked, for what)
/// @param fingerprint of the request, to tell a repetition from another request under the same key
/// @param answer what was answered; the store does not look into it
public record Receipt(String key, byte[] fingerprint, byte[] answer) {

  /// A receipt as found in the log.
  ///
  /// @param first position of the first event that the command brought
  /// @param last position of its last event
  public record Stored(Receipt receipt, long first, long last, Instant recordedAt) {}
}
