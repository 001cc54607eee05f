package org.sdgcities.query.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Interest;

/// A reviewer of the hub, and whether he may be assigned to this step.
///
/// @param assigned whether he reviews it now
/// @param declared what ties him to the city in this cycle; null if he has not said
/// @param obstacles why he may not be assigned; empty if he may
public record Candidate(
    PersonId person, boolean assigned, @Nullable Interest declared, List<Obstacle> obstacles) {

  /// The programme's segregation of duties, by its numbers.
  public enum Obstacle {
    /// Duty D1: he works for the city.
    WORKS_FOR_THE_CITY,
    /// Duty D1: he had a hand in the step.
    HAD_A_HAND,
    /// Duty D7: he has not declared.
    NOT_DECLARED,
    /// Duty D7: he has declared a tie.
    TIED
  }

  static Candidate of(
      PersonId person,
      boolean assigned,
      @Nullable Interest declared,
      boolean worksForTheCity,
      boolean hadAHand) {
    List<Obstacle> obstacles = new ArrayList<>();
    if (worksForTheCity) {
      obstacles.add(Obstacle.WORKS_FOR_THE_CITY);
    }
    if (hadAHand) {
      obstacles.add(Obstacle.HAD_A_HAND);
    }
    if (declared == null) {
      obstacles.add(Obstacle.NOT_DECLARED);
    } else if (declared != Interest.NONE) {
      obstacles.add(Obstacle.TIED);
    }
    return new Candidate(person, assigned, declared, obstacles);
  }
}
