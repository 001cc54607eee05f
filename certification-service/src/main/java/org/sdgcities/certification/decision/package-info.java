/// What every decision is made of: states folded from the log, who asks, when, and refusals with a
/// reason.
@NullMarked
package org.sdgcities.certification.decision;

import org.jspecify.annotations.NullMarked;
