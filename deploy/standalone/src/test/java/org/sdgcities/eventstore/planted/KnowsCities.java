package org.sdgcities.eventstore.planted;

/// Breaks a rule of the house on purpose.
public record KnowsCities(org.sdgcities.kernel.city.CityId city) {}
