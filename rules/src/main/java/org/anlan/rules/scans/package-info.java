/// What can be read off a picture of a paper 识读, as far as it is geometry and text: where lines of text lie in a map of likelihoods, what a
/// recogniser's answer says, and which field of an identity card or a business licence stands where. Nothing here knows a model or a picture
/// format.
@org.jspecify.annotations.NullMarked
package org.anlan.rules.scans;
