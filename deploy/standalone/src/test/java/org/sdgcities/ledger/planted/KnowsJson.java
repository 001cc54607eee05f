package org.sdgcities.ledger.planted;

import java.security.MessageDigest;
import tools.jackson.databind.JsonNode;

/// Breaks rules of the house on purpose.
public final class KnowsJson {
  byte[] hash(MessageDigest digest, JsonNode json) {
    return digest.digest(json.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
