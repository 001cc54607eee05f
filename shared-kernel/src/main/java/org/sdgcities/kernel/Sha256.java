package org.sdgcities.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 digest in lower-case hexadecimal, 64 characters.
public record Sha256(String value) {

  public Sha256 {
    if (!isDigest(value)) {
      throw new InvalidValue("sha256", value);
    }
  }

  private static boolean isDigest(String value) {
    if (value.length() != 64) {
      return false;
    }
    for (int i = 0; i < 64; i++) {
      char c = value.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  /// @param digest 32 bytes
  public static Sha256 of(byte[] digest) {
    return new Sha256(HexFormat.of().formatHex(digest));
  }

  /// @return the digest over the bytes of all parts, one after the other
  public static Sha256 over(byte[]... parts) {
    MessageDigest digest = digest();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return of(digest.digest());
  }

  /// @return the digest over digests, one after the other
  public static Sha256 over(Sha256... parts) {
    return over(Arrays.stream(parts).map(Sha256::bytes).toArray(byte[][]::new));
  }

  /// @return to take what comes piece by piece
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(value);
  }

  /// @return the first twelve characters, enough for the eye
  public String brief() {
    return value.substring(0, 12);
  }

  @Override
  public String toString() {
    return value;
  }
}
