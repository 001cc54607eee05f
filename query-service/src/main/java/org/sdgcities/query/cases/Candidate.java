package org.sdgcities.query.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who holds the role for a panel, with what speaks for and against him here.
///
/// @param interest what he has declared for the cycle; null if nothing, or if nobody asks for it
/// @param parts that he had in the cycle
/// @param fit whether he could be named today
public record Candidate(
    String person, @Nullable String interest, List<String> parts, boolean fit) {}
