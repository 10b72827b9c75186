package org.anlan.rules.items;

import org.jspecify.annotations.Nullable;

/// What people get 审批结果.
///
/// @param type of paper, such as 证照 or 批文
/// @param licence kind of electronic licence that it is issued as
/// @param sample what it looks like, in words
public record Outcome(
    Words name,
    Words type,
    @Nullable String licence,
    @Nullable Words validity,
    @Nullable Words sample) {}
