/// The way of each step: where it stands, who is to act by when, what it holds, what was found.
@NullMarked
package org.sdgcities.query.steps;

import org.jspecify.annotations.NullMarked;
