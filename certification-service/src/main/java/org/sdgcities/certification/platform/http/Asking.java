package org.sdgcities.certification.platform.http;

import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.platform.axon.SentBy;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.people.PersonId;

/// Who asks, and how; from the request, never from its body.
///
/// @param key the idempotency key, or one made up for this request
/// @param ifMatch position named by `If-Match`, or null
/// @param origin `ui` for a browser, `api` for a program
/// @param request an id of this request, for the logs
public record Asking(
    PersonId person, String key, @Nullable Long ifMatch, String origin, String request) {

  /// @param fingerprint of the request that is being answered
  public SentBy sentBy(Sha256 fingerprint) {
    return new SentBy(person, key, fingerprint, ifMatch, origin, request);
  }
}
