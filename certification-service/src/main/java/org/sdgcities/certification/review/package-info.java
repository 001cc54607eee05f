/// The way of a step from opening to acceptance.
@NullMarked
package org.sdgcities.certification.review;

import org.jspecify.annotations.NullMarked;
