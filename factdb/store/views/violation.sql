-- Everything that must be empty: one row per broken thing. What the constraints of the tables already rule out is not
-- looked for again.
SELECT 'statement' AS source, s.id, 'its words are not in the text at its place' AS problem
FROM statement AS s
JOIN article_text AS t ON t.article_id = s.article_id
WHERE substr(t.text, s.start + 1, s."end" - s.start) <> s.exact
    AND s.origin = 'extractor'                                    -- the desk's own statements have no article
UNION ALL
SELECT 'statement', s.id, 'its speaker is not in the text at its place'
FROM statement AS s
JOIN article_text AS t ON t.article_id = s.article_id
WHERE substr(t.text, s.speaker_start + 1, s.speaker_end - s.speaker_start) <> s.speaker_text
UNION ALL
SELECT 'statement', s.id, 'its cue is not in the text at its place'
FROM statement AS s
JOIN article_text AS t ON t.article_id = s.article_id
WHERE substr(t.text, s.cue_start + 1, s.cue_end - s.cue_start) <> s.cue
UNION ALL
SELECT 'statement_span', x.statement_id, 'it lies outside its statement'
FROM statement_span AS x
JOIN statement AS s ON s.id = x.statement_id
WHERE x.start < s.start OR x."end" > s."end"
UNION ALL
SELECT 'statement', s.id, 'the statement that contains it is from another article'
FROM statement AS s
JOIN statement AS p ON p.id = s.parent_id
WHERE p.article_id <> s.article_id
UNION ALL
SELECT 'statement', s.id, 'what it repeats is itself a repetition'
FROM statement AS s
JOIN statement AS p ON p.id = s.repeats_id
WHERE p.repeats_id IS NOT NULL
UNION ALL
SELECT 'statement', s.id, 'its institution is of another kind'
FROM statement AS s
JOIN entity AS e ON e.id = s.institution_id
WHERE e.kind NOT IN ('institution', 'medium', 'place')
UNION ALL
SELECT 'claim', c.id, 'its cue is not in the text at its place'
FROM claim AS c
JOIN statement AS s ON s.id = c.statement_id
JOIN article_text AS t ON t.article_id = s.article_id
WHERE substr(t.text, c.cue_start + 1, c.cue_end - c.cue_start) <> c.cue
UNION ALL
SELECT 'claim', c.id, 'its place is not a place'
FROM claim AS c
JOIN entity AS e ON e.id IN (c.place_id, c.other_place_id)
WHERE e.kind <> 'place'
UNION ALL
SELECT 'claim', c.id, 'its predicate asks for a number and it has none, or the other way round'
FROM claim AS c
JOIN predicate AS p ON p.id = c.predicate_id
LEFT JOIN numeric_claim AS n ON n.claim_id = c.id
WHERE (p.quantity IS NULL) <> (n.claim_id IS NULL)
UNION ALL
SELECT 'numeric_claim', n.claim_id, 'its words are not in the text at its place'
FROM numeric_claim AS n
JOIN claim AS c ON c.id = n.claim_id
JOIN statement AS s ON s.id = c.statement_id
JOIN article_text AS t ON t.article_id = s.article_id
WHERE substr(t.text, n.start + 1, n."end" - n.start) <> n.text
UNION ALL
SELECT 'equivalent', q.claim_id, 'its words are not in the text at its place'
FROM equivalent AS q
JOIN claim AS c ON c.id = q.claim_id
JOIN statement AS s ON s.id = c.statement_id
JOIN article_text AS t ON t.article_id = s.article_id
WHERE substr(t.text, q.start + 1, q."end" - q.start) <> q.text
UNION ALL
SELECT 'mention', m.id, 'its words are not in the text at its place'
FROM mention AS m
JOIN article_text AS t ON t.article_id = m.article_id
WHERE substr(t.text, m.start + 1, m."end" - m.start) <> m.surface
UNION ALL
SELECT 'article', a.id, 'it has no text'
FROM article AS a
LEFT JOIN article_text AS t ON t.article_id = a.id
WHERE t.article_id IS NULL
UNION ALL
SELECT 'article', a.id, 'its text is not as long as it was'
FROM article AS a
JOIN article_text AS t ON t.article_id = a.id
WHERE length(t.text) <> a.length
UNION ALL
SELECT 'entity', e.id, 'it was merged into something that is itself merged'
FROM entity AS e
JOIN entity AS c ON c.id = e.canonical_id
WHERE c.canonical_id <> c.id
UNION ALL
SELECT 'entity', e.id, 'it lies in something that is no place'
FROM entity AS e
JOIN entity AS p ON p.id = e.parent_id
WHERE e.kind = 'place' AND p.kind <> 'place'
UNION ALL
SELECT 'review', r.id, 'what replaces it does not exist'
FROM review AS r
WHERE r.replaced_by IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM statement AS s WHERE s.id = r.replaced_by)
    AND NOT EXISTS (SELECT 1 FROM claim AS c WHERE c.id = r.replaced_by)
UNION ALL
SELECT 'reading_row', x.claim_id, 'it is not the reading of its claim; `factdb db vacuum` makes all of them anew'
FROM (
    SELECT claim_id FROM (
        SELECT
            predicate_id, base_unit, about_id, placed, kind, period_from, period_to, claim_id, manner, low, high,
            rounded_low, rounded_high, low_open, high_open, subject_id, source_id, origin_id, statement_id
        FROM reading_source
        EXCEPT
        SELECT
            predicate_id, base_unit, about_id, placed, kind, period_from, period_to, claim_id, manner, low, high,
            rounded_low, rounded_high, low_open, high_open, subject_id, source_id, origin_id, statement_id
        FROM reading_row
        JOIN thing ON id = thing_id
    ) AS lacking
    UNION
    SELECT claim_id FROM (
        SELECT
            predicate_id, base_unit, about_id, placed, kind, period_from, period_to, claim_id, manner, low, high,
            rounded_low, rounded_high, low_open, high_open, subject_id, source_id, origin_id, statement_id
        FROM reading_row
        LEFT JOIN thing ON id = thing_id                          -- there always is one
        EXCEPT
        SELECT
            predicate_id, base_unit, about_id, placed, kind, period_from, period_to, claim_id, manner, low, high,
            rounded_low, rounded_high, low_open, high_open, subject_id, source_id, origin_id, statement_id
        FROM reading_source
    ) AS left_over
) AS x
