/// How hubs and the global hub look at the work of cities: the queue, and the review of a step.
@NullMarked
package org.sdgcities.query.review;

import org.jspecify.annotations.NullMarked;
