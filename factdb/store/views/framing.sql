-- Claims about one place that a rule between events holds against each other: "contests", since both may share an end
-- state and differ on its cause. Every pair of claims is a row; `factdb conflicts` shows each disagreement once.
SELECT
    one.claim_id AS claim_a,
    other.claim_id AS claim_b,
    one.event AS event_a,
    other.event AS event_b,
    r.relation,                                                   -- contests, or excludes (of one object)
    r.manner,                                                     -- how the second is put: affirmed, denied, uncommitted
    one.place_id,
    p.name AS place,
    one.subject_id AS subject_a,
    other.subject_id AS subject_b,
    one.speaker_id AS speaker_a,                                  -- null is an article's own voice
    other.speaker_id AS speaker_b
FROM predicate_rule AS r
JOIN assertion AS one ON one.event = r.event AND one.manner = 'affirmed'
JOIN assertion AS other
    ON other.event = r.other AND other.manner = r.manner
    AND other.place_id = one.place_id AND other.claim_id <> one.claim_id
JOIN entity AS p ON p.id = one.place_id
LEFT JOIN entity AS sa ON sa.id = one.subject_id
LEFT JOIN entity AS sb ON sb.id = other.subject_id
LEFT JOIN containment AS ab ON ab.id = one.subject_id AND ab.within_id = other.subject_id
LEFT JOIN containment AS ba ON ba.id = other.subject_id AND ba.within_id = one.subject_id
WHERE r.relation IN ('contests', 'excludes')
    AND (r.manner <> 'denied' OR NOT EXISTS (                     -- who denies a number does not deny that it happened
        SELECT 1 FROM numeric_claim AS n WHERE n.claim_id = other.claim_id))
    AND (r.relation = 'contests' OR one.object_id = other.object_id)
    AND (one.period_to IS NULL OR other.period_from IS NULL OR one.period_to > other.period_from)
    AND (other.period_to IS NULL OR one.period_from IS NULL OR other.period_to > one.period_from)
    AND CASE                                                      -- opponents where the rule swaps actors, else one side
        WHEN one.subject_id IS NULL OR other.subject_id IS NULL THEN TRUE
        WHEN one.subject_id = other.subject_id OR ab.id IS NOT NULL OR ba.id IS NOT NULL THEN NOT r.swaps
        WHEN sa.kind = 'institution' AND sb.kind = 'institution' THEN r.swaps
        WHEN sa.country IS NULL OR sb.country IS NULL THEN TRUE
        WHEN sa.country = sb.country THEN NOT r.swaps
        ELSE r.swaps END
