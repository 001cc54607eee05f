/// Step 4: investment of high impact, and its financing.
@NullMarked
package org.sdgcities.kernel.investment;

import org.jspecify.annotations.NullMarked;
