/// What operators ask for that has to be recorded.
@NullMarked
package org.sdgcities.certification.operations;

import org.jspecify.annotations.NullMarked;
