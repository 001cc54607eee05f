package org.sdgcities.certification.evidence;

import java.util.Collections;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Recorded;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.evidence.EvidenceEvent.EvidenceAdded;
import org.sdgcities.kernel.evidence.EvidenceKind;

/// The files of a step.
///
/// @param files by their numbers
public record EvidenceFiles(SortedMap<Integer, File> files) {

  /// @param mediaType as it was stated when the file was added
  public record File(EvidenceKind kind, Sha256 sha256, String title, String mediaType) {}

  public static final Fold<StepRef, EvidenceFiles> FOLD =
      new Fold<>(
          "evidence",
          1,
          StepRef.class,
          EvidenceFiles.class,
          Fold.events(EvidenceAdded.class),
          new EvidenceFiles(Collections.emptySortedMap()),
          EvidenceFiles::evolve);

  public EvidenceFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  private EvidenceFiles evolve(Event event, Recorded recorded) {
    if (!(event instanceof EvidenceAdded e)) {
      return this;
    }
    SortedMap<Integer, File> more = new TreeMap<>(files);
    more.put(e.evidence(), new File(e.kind(), e.sha256(), e.title(), e.mediaType()));
    return new EvidenceFiles(more);
  }

  /// @return the number of the file with these bytes
  public Optional<Integer> numberOf(Sha256 sha256) {
    return files.entrySet().stream()
        .filter(file -> file.getValue().sha256().equals(sha256))
        .map(Entry::getKey)
        .findFirst();
  }

  public boolean isOfKind(int number, EvidenceKind kind) {
    File file = files.get(number);
    return file != null && file.kind() == kind;
  }
}
