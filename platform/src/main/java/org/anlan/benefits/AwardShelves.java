package org.anlan.benefits;

import org.springframework.stereotype.Component;

/// What awards stand in, and what moves them.
@Component
record AwardShelves(
    AwardLists lists, Awards awards, AwardKeeping keeping, BenefitObjections objections) {}
