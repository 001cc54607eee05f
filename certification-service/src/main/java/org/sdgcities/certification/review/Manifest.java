package org.sdgcities.certification.review;

import org.sdgcities.certification.decision.Recorded;
import org.sdgcities.kernel.Sha256;

/// What a step holds: a digest over everything recorded for it, in order. Each entry is hashed
/// together with the digest so far, so that the digest names exactly one history.
///
/// @param entries how many there are
/// @param digest over the leaf hashes of the events; of nothing at first
public record Manifest(int entries, Sha256 digest) {

  public static final Manifest EMPTY = new Manifest(0, Sha256.of(new byte[32]));

  Manifest with(Recorded recorded) {
    return new Manifest(entries + 1, Sha256.over(digest, recorded.leaf()));
  }
}
