/// Step 5: cases, certificates and appeals.
@NullMarked
package org.sdgcities.certification.certification;

import org.jspecify.annotations.NullMarked;
