/// Step 4: investments and their financing.
@NullMarked
package org.sdgcities.certification.investment;

import org.jspecify.annotations.NullMarked;
