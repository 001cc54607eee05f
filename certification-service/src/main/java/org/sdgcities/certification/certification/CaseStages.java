package org.sdgcities.certification.certification;

import java.util.Locale;
import org.sdgcities.certification.certification.Cases.Case;

/// Names of stages for sentences.
final class CaseStages {

  private CaseStages() {}

  static String name(Case one) {
    return one.stage().getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
