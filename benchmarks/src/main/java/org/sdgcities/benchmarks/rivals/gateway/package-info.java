/// The same small application on two storage engines, commanded through Axon's gateway.
@NullMarked
package org.sdgcities.benchmarks.rivals.gateway;

import org.jspecify.annotations.NullMarked;
