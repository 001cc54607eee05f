/// All projections of the query service made anew from a long log of real events.
@NullMarked
package org.sdgcities.benchmarks.rivals.rebuild;

import org.jspecify.annotations.NullMarked;
