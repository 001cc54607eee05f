/// Step 3: capacity in governance, revenue and planning.
@NullMarked
package org.sdgcities.kernel.capacity;

import org.jspecify.annotations.NullMarked;
