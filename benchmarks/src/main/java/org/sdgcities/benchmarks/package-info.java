/// The measurements behind the figures of the event store's README.
@NullMarked
package org.sdgcities.benchmarks;

import org.jspecify.annotations.NullMarked;
