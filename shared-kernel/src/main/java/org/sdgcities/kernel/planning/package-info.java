/// Step 2: strategic planning with all communities and stakeholder groups.
@NullMarked
package org.sdgcities.kernel.planning;

import org.jspecify.annotations.NullMarked;
