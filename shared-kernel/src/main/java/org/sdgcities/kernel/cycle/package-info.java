/// Rounds of a city, each under one version of the criteria.
@NullMarked
package org.sdgcities.kernel.cycle;

import org.jspecify.annotations.NullMarked;
