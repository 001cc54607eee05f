package org.sdgcities.certification.certification;

import java.util.List;
import java.util.Map;
import org.sdgcities.certification.review.StepState;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.roles.Scope;

/// What an application is judged by.
///
/// @param lab scope of the roles of the city's lab
/// @param steps all four
/// @param progress of the city's priority indicators: those by which its objectives are measured
record Application(
    Scope lab,
    CycleId cycle,
    Criteria criteria,
    Cases cases,
    Certificates certificates,
    Map<Step, StepState> steps,
    List<Progress> progress) {

  StepState step(Step step) {
    return steps.getOrDefault(step, StepState.FOLD.initial());
  }
}
