/// What was measured, beside what it is measured against.
@NullMarked
package org.sdgcities.benchmarks.report;

import org.jspecify.annotations.NullMarked;
