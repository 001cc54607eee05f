package org.sdgcities.kernel.certification;

import java.util.List;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.StepRef;

/// What an appeal is against: the decision of a case `case:mwanza/1/1`, the last suspension or
/// withdrawal of a certificate `certificate:mwanza-c1`, or the last decision on a step
/// `step:mwanza/1/diagnosis`.
public record ContestedAct(String value) implements Subject {

  public enum Kind {
    CASE,
    CERTIFICATE,
    STEP
  }

  public ContestedAct {
    int colon = value.indexOf(':');
    if (colon < 0) {
      throw new InvalidValue("contestedAct", value);
    }
    subject(value.substring(0, colon), value.substring(colon + 1));
  }

  public static ContestedAct of(CaseId id) {
    return new ContestedAct("case:" + id);
  }

  public static ContestedAct of(CertificateNumber number) {
    return new ContestedAct("certificate:" + number);
  }

  public static ContestedAct of(StepRef step) {
    return new ContestedAct("step:" + step);
  }

  private static Subject subject(String kind, String id) {
    return switch (kind) {
      case "case" -> new CaseId(id);
      case "certificate" -> new CertificateNumber(id);
      case "step" -> new StepRef(id);
      default -> throw new InvalidValue("contestedAct", kind + ":" + id);
    };
  }

  private String id() {
    return value.substring(value.indexOf(':') + 1);
  }

  public Kind kind() {
    return Kind.valueOf(value.substring(0, value.indexOf(':')).toUpperCase(java.util.Locale.ROOT));
  }

  /// @return the case, if that is its kind
  public CaseId caseId() {
    return new CaseId(id());
  }

  /// @return the certificate, if that is its kind
  public CertificateNumber certificate() {
    return new CertificateNumber(id());
  }

  /// @return the step, if that is its kind
  public StepRef step() {
    return new StepRef(id());
  }

  public CityId city() {
    return switch (kind()) {
      case CASE -> caseId().cycle().city();
      case CERTIFICATE -> certificate().city();
      case STEP -> step().city();
    };
  }

  @Override
  public List<Tag> tags() {
    return subject(value.substring(0, value.indexOf(':')), id()).tags();
  }

  @Override
  public String toString() {
    return value;
  }
}
