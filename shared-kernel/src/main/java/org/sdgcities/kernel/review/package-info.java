/// How a step is submitted, reviewed and decided.
@NullMarked
package org.sdgcities.kernel.review;

import org.jspecify.annotations.NullMarked;
