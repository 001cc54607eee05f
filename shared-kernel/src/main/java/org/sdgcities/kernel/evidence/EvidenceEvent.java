package org.sdgcities.kernel.evidence;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.people.PersonId;

/// Files that support a step. The log holds what a file is called and its digest, never the file.
public sealed interface EvidenceEvent extends org.sdgcities.kernel.Event {

  PersonId by();

  /// @param evidence 1 for the first file of the step
  /// @param sha256 of the file's bytes, by which it is stored
  /// @param size in bytes
  /// @param language of the content, by ISO 639
  /// @param licence under which others may use it, or null
  @Event(namespace = "sdg", name = "EvidenceAdded", version = "1")
  record EvidenceAdded(
      StepRef step,
      int evidence,
      EvidenceKind kind,
      String title,
      Sha256 sha256,
      long size,
      String mediaType,
      String language,
      @Nullable String licence,
      PersonId by)
      implements EvidenceEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(step);
    }
  }
}
