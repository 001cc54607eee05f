package org.sdgcities.query.planted;

/// Breaks a rule of the house on purpose.
public record SendsCommands(org.sdgcities.certification.platform.axon.CommandDesk desk) {}
