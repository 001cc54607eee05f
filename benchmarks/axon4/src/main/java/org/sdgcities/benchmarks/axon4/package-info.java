/// Axon 4, which cannot share a class path with Axon 5.
@NullMarked
package org.sdgcities.benchmarks.axon4;

import org.jspecify.annotations.NullMarked;
