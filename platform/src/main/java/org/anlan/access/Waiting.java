package org.anlan.access;

import java.time.Instant;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;

/// One thing that waits for somebody 待我办理.
///
/// @param sort what is to be done, always the same word, such as `correct` or `confirm`
/// @param title what it is about
/// @param words what is to be done
/// @param to the page on which it is done
/// @param since from when on it has waited
/// @param due by when; absent where nothing is missed by waiting
public record Waiting(
    String sort, Texts title, Texts words, String to, Instant since, @Nullable Instant due) {}
