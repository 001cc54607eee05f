package org.sdgcities.certification.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.sdgcities.kernel.Sha256;

/// Where the bytes of files are kept, each under its digest. What is stored never changes; storing
/// the same bytes again is harmless. Kept behind an interface because object stores (S3) are to
/// come beside the folder.
public interface EvidenceStore {

  /// @param size in bytes
  record Stored(Sha256 sha256, long size) {}

  /// Stores all that the stream gives; when this returns, the bytes outlast a crash. The caller
  /// closes the stream.
  ///
  /// @throws FileTooLarge if there is more than the store takes; then nothing is kept
  Stored store(InputStream bytes) throws IOException;

  /// @return the bytes, for the caller to close, or nothing if they were never stored
  Optional<InputStream> open(Sha256 sha256) throws IOException;

  /// @return whether the bytes are there and still have this digest; reads all of them
  boolean isIntact(Sha256 sha256) throws IOException;
}
