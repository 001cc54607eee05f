package org.sdgcities.certification.planted;

/// Breaks a rule of the house on purpose.
public record SeesPages(org.sdgcities.query.register.RegisterPage page) {}
