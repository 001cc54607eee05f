/// What went wrong, told to people and programs.
@NullMarked
package org.sdgcities.web.problem;

import org.jspecify.annotations.NullMarked;
