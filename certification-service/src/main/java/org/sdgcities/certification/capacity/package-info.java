/// Step 3: assessments, actions and trainings.
@NullMarked
package org.sdgcities.certification.capacity;

import org.jspecify.annotations.NullMarked;
