package org.anlan.ratings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One reporter's opinion of one round of a case.
///
/// @param stars 1 very bad to 5 very good (国办发〔2019〕51号)
/// @param tags what in particular, codes of `city/ratings/tags.json`
public record Rating(int stars, @Nullable String words, List<String> tags, Instant at) {}
