/// The ways to do the work: our event store and what it is measured against.
@NullMarked
package org.sdgcities.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
