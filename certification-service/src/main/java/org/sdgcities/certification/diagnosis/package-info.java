/// Step 1: figures, zones and hot spots.
@NullMarked
package org.sdgcities.certification.diagnosis;

import org.jspecify.annotations.NullMarked;
