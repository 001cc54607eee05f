/// The rows of the table: what is compared with what.
@NullMarked
package org.sdgcities.benchmarks.rows;

import org.jspecify.annotations.NullMarked;
