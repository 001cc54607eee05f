package org.sdgcities.certification.platform.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.Receipt;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.people.PersonId;

/// Who sends a command, and how. Set by the server alone.
///
/// @param key by which the sender tells a repetition from a new command
/// @param fingerprint of the request
/// @param ifMatch the last position of the subject's history that the sender knew, or null
/// @param origin `ui`, `api` or `clock`
/// @param cause id of what led to it: a request, or the event behind an automation
public record SentBy(
    PersonId person,
    String key,
    Sha256 fingerprint,
    @Nullable Long ifMatch,
    String origin,
    String cause) {

  private static final String PERSON = "actor";
  private static final String KEY = "commandId";
  private static final String FINGERPRINT = "fingerprint";
  private static final String IF_MATCH = "ifMatch";
  private static final String ORIGIN = "origin";
  private static final String CAUSE = "cause";

  /// By the service itself. The key alone says what is a repetition: such commands have no request.
  public static SentBy clock(String key, String cause) {
    return new SentBy(
        PersonId.SERVICE, key, Sha256.over(key.getBytes(UTF_8)), null, "clock", cause);
  }

  /// @return as Axon's metadata carries it to the handler
  public Map<String, String> metadata() {
    Map<String, String> metadata = new HashMap<>();
    metadata.put(PERSON, person.value());
    metadata.put(KEY, key);
    metadata.put(FINGERPRINT, fingerprint.value());
    metadata.put(ORIGIN, origin);
    metadata.put(CAUSE, cause);
    if (ifMatch != null) {
      metadata.put(IF_MATCH, ifMatch.toString());
    }
    return metadata;
  }

  static SentBy of(Map<String, String> metadata) {
    String ifMatch = metadata.get(IF_MATCH);
    return new SentBy(
        new PersonId(value(metadata, PERSON)),
        value(metadata, KEY),
        new Sha256(value(metadata, FINGERPRINT)),
        ifMatch == null ? null : Long.valueOf(ifMatch),
        value(metadata, ORIGIN),
        value(metadata, CAUSE));
  }

  private static String value(Map<String, String> metadata, String key) {
    String value = metadata.get(key);
    if (value == null) {
      throw new IllegalArgumentException("a command without " + key);
    }
    return value;
  }

  /// @return what is stored beside each event
  Map<String, String> beside(String command) {
    return Map.of(
        PERSON, person.value(), KEY, key, ORIGIN, origin, CAUSE, cause, "command", command);
  }

  /// @return the key within the sender's own keys
  public String scopedKey() {
    return person + "/" + key;
  }

  Receipt receipt() {
    return new Receipt(scopedKey(), fingerprint.bytes(), new byte[0]);
  }
}
