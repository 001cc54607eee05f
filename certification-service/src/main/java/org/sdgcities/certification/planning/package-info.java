/// Step 2: participation, objectives and the adopted plan.
@NullMarked
package org.sdgcities.certification.planning;

import org.jspecify.annotations.NullMarked;
