package org.sdgcities.standalone.house;

import com.tngtech.archunit.lang.ArchRule;

/// A rule of the house.
///
/// @param says what it says
/// @param rule asks the code
/// @param fault code that breaks it
record HouseRule(String says, ArchRule rule, Class<?> fault) {

  @Override
  public String toString() {
    return says;
  }
}
