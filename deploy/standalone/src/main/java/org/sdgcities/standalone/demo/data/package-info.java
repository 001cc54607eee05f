/// What the story is made of: places, people, indicators, invented figures.
@NullMarked
package org.sdgcities.standalone.demo.data;

import org.jspecify.annotations.NullMarked;
