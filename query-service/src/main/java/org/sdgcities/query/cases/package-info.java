/// Certification cases, certificates and appeals, for those who decide and for the cities.
@NullMarked
package org.sdgcities.query.cases;

import org.jspecify.annotations.NullMarked;
