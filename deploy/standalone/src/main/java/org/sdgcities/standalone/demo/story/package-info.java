/// Who goes through what, and when.
@NullMarked
package org.sdgcities.standalone.demo.story;

import org.jspecify.annotations.NullMarked;
