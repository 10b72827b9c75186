package org.anlan.rules.forms;

import org.anlan.rules.items.Words;

/// What stands against an answer: at which field, and what was expected, in whole sentences.
///
/// @param element id of the data element
/// @param missing whether it was not answered at all
public record FormFault(String element, boolean missing, Words said) {}
