package org.sdgcities.kernel;

import java.util.HexFormat;

/// A SHA-256 digest in lower-case hexadecimal, 64 characters.
public record Sha256(String value) {

  public Sha256 {
    if (!value.matches("[0-9a-f]{64}")) {
      throw new InvalidValue("sha256", value);
    }
  }

  /// @param digest 32 bytes
  public static Sha256 of(byte[] digest) {
    return new Sha256(HexFormat.of().formatHex(digest));
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
