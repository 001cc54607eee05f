package org.sdgcities.kernel.investment;

import org.jspecify.annotations.Nullable;

/// One part of an investment's financing.
///
/// @param provider who gives it, or null where that is open
public record FinancingSource(SourceKind kind, @Nullable String provider, Money amount) {}
