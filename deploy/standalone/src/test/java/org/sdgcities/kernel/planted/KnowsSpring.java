package org.sdgcities.kernel.planted;

/// Breaks a rule of the house on purpose.
public record KnowsSpring(org.springframework.http.HttpStatus status) {}
