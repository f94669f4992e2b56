-- Claims of one predicate by other statements, at the claim's place, in it or around it; a claim without a place counts
-- as being where its article is, which is any place smaller than a country that the article names.
WITH RECURSIVE
ground(id) AS (
    SELECT e.canonical_id FROM entity AS e WHERE e.id = :place
    UNION
    SELECT e.canonical_id FROM mention AS m JOIN entity AS e ON e.id = m.entity_id
    WHERE :place = '' AND m.article_id = :article AND e.kind = 'place' AND e.parent_id IS NOT NULL
),
inner_place(id) AS (
    SELECT id FROM ground
    UNION SELECT e.id FROM entity AS e JOIN inner_place AS i ON e.parent_id = i.id
),
outer_place(id) AS (
    SELECT e.parent_id FROM entity AS e JOIN ground AS g ON e.id = g.id WHERE e.parent_id IS NOT NULL
    UNION SELECT e.parent_id FROM entity AS e JOIN outer_place AS o ON e.id = o.id WHERE e.parent_id IS NOT NULL
)
SELECT c.id
FROM claim AS c
JOIN statement AS s ON s.id = c.statement_id
JOIN predicate AS p ON p.id = c.predicate_id
LEFT JOIN entity AS v ON v.id = c.place_id
WHERE s.retracted_at IS NULL AND p.key = :predicate AND c.statement_id <> :statement
    AND coalesce(s.repeats_id, '') <> :statement
    AND (s.article_id = :article
        OR v.canonical_id IN (SELECT id FROM inner_place) OR v.canonical_id IN (SELECT id FROM outer_place)
        OR (c.place_id IS NULL AND EXISTS (
            SELECT 1 FROM mention AS m JOIN entity AS w ON w.id = m.entity_id
            WHERE m.article_id = s.article_id AND w.parent_id IS NOT NULL
                AND w.canonical_id IN (SELECT id FROM inner_place))))
ORDER BY c.id
LIMIT :limit
