package org.sdgcities.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The leaf hash of RFC 6962, section 2.1: SHA-256 over the byte `0x00` and the leaf's data. The
/// prefix keeps a leaf from ever being passed off as an inner node of the tree.
public final class LeafHash {

  /// Length of a hash, in bytes.
  public static final int LENGTH = 32;

  private LeafHash() {}

  /// @return 32 bytes
  public static byte[] of(byte[] leafData) {
    MessageDigest digest = sha256();
    digest.update((byte) 0);
    return digest.digest(leafData);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
