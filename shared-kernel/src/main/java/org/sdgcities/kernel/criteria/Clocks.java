package org.sdgcities.kernel.criteria;

import org.sdgcities.kernel.Shape;

/// Days and other limits that the criteria set; calendar days.
///
/// @param completenessDays hub: to say that a submission is incomplete
/// @param reviewDays hub: to review
/// @param clarificationDays city: to answer a question
/// @param moderationDays global hub: to decide on a reviewed step
/// @param conditionDays the longest time a condition may be given
/// @param panelDays panel: to vote
/// @param appealDays city: to appeal
/// @param appealPanelDays appeal panel: to decide
/// @param certificateYears how long a certificate is valid
/// @param renewalDays how long before its end a certificate may be renewed
/// @param rounds how often a step may be submitted
public record Clocks(
    int completenessDays,
    int reviewDays,
    int clarificationDays,
    int moderationDays,
    int conditionDays,
    int panelDays,
    int appealDays,
    int appealPanelDays,
    int certificateYears,
    int renewalDays,
    int rounds) {

  public Clocks {
    for (int limit :
        new int[] {
          completenessDays,
          reviewDays,
          clarificationDays,
          moderationDays,
          conditionDays,
          panelDays,
          appealDays,
          appealPanelDays,
          certificateYears,
          renewalDays,
          rounds
        }) {
      Shape.within(limit, 1, 3_660);
    }
  }
}
