/// Step 5: cases, certificates and appeals.
@NullMarked
package org.sdgcities.kernel.certification;

import org.jspecify.annotations.NullMarked;
