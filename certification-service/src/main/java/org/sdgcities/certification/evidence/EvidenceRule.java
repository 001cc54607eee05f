package org.sdgcities.certification.evidence;

import static org.sdgcities.certification.decision.Rule.Kind.CONFLICT;
import static org.sdgcities.certification.decision.Rule.Kind.FORBIDDEN;
import static org.sdgcities.certification.decision.Rule.Kind.UNKNOWN;

import org.sdgcities.certification.decision.Rule;

/// When a file is refused.
public enum EvidenceRule implements Rule {
  FILE_THERE_ALREADY("E.twice", CONFLICT, "This file is in the step already, as number {0}."),
  NOT_FOR_YOU("E.see", FORBIDDEN, "Files are for those who work on the city, judge it, or audit."),
  FILE_UNKNOWN("E.unknown", UNKNOWN, "The step has no file number {0}.");

  private final String id;
  private final Kind kind;
  private final String sentence;

  EvidenceRule(String id, Kind kind, String sentence) {
    this.id = id;
    this.kind = kind;
    this.sentence = sentence;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
