package org.sdgcities.certification.planted;

import org.springframework.stereotype.Controller;

/// Breaks a rule of the house on purpose.
@Controller
public record ControllerThatDecides(PlantedRules rules) {}
