package org.anlan.rules.patrol;

/// One thing in the denominator of one figure of one post: the member that can be opened.
///
/// @param thing a case's number, a grid or a round
/// @param reached whether it is in the numerator
public record PostMark(PostFigure figure, String post, String thing, boolean reached) {}
