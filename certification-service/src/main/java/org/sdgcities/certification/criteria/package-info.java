/// Criteria and indicators, as published.
@NullMarked
package org.sdgcities.certification.criteria;

import org.jspecify.annotations.NullMarked;
