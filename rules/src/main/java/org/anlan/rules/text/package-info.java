/// What people write, made comparable: times in their many spellings, short Chinese texts that mean the same.
@org.jspecify.annotations.NullMarked
package org.anlan.rules.text;
