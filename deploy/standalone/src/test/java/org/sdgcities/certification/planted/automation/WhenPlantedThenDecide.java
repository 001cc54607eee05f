package org.sdgcities.certification.planted.automation;

import org.sdgcities.certification.planted.PlantedRules;

/// Breaks a rule of the house on purpose.
public record WhenPlantedThenDecide(PlantedRules rules) {}
