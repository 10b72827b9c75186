/// One thing at once 高效办成一件事 as pure functions: which items a theme comes to for somebody, one form and one set of materials for all of them, in which
/// order they run and by when, and what comes of the whole. Sources: 国发〔2024〕3号; 国办发〔2025〕24号.
@NullMarked
package org.anlan.rules.themes;

import org.jspecify.annotations.NullMarked;
