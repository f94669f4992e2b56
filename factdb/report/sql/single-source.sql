-- Single-source figures
-- Numbers that rest on one origin alone, however many articles print them: what a second call should confirm.
-- :limit = 50  so many rows
WITH merged AS MATERIALIZED (SELECT id, canonical_id FROM entity WHERE id <> canonical_id),
alone AS MATERIALIZED (
    SELECT
        t.predicate_id, CASE WHEN f.placed THEN coalesce(m.canonical_id, t.about_id) END AS place_id,
        min(coalesce(o.canonical_id, f.origin_id)) AS origin_id, min(f.claim_id) AS claim_id,
        count(DISTINCT s.article_id) AS articles, count(DISTINCT coalesce(s.repeats_id, s.id)) AS statements,
        min(coalesce(s.said_from, a.published_from)) AS first_said
    FROM reading_row AS f
    JOIN thing AS t ON t.id = f.thing_id
    JOIN statement AS s ON s.id = f.statement_id
    JOIN article AS a ON a.id = s.article_id
    LEFT JOIN merged AS m ON m.id = t.about_id
    LEFT JOIN merged AS o ON o.id = f.origin_id
    WHERE f.manner = '+' AND f.claim_id NOT IN (SELECT x.claim_id FROM set_aside AS x)
    GROUP BY t.predicate_id, t.base_unit, t.kind, CASE WHEN f.placed THEN coalesce(m.canonical_id, t.about_id) END
    HAVING min(coalesce(o.canonical_id, f.origin_id)) = max(coalesce(o.canonical_id, f.origin_id))
)
SELECT
    k.key AS predicate, coalesce(p.name, '(place not stated)') AS place, n.text AS number,
    coalesce(e.name, a.title, a.id) AS origin, x.articles, x.statements, x.first_said
FROM alone AS x
JOIN predicate AS k ON k.id = x.predicate_id
JOIN numeric_claim AS n ON n.claim_id = x.claim_id
LEFT JOIN entity AS e ON e.id = x.origin_id
LEFT JOIN article AS a ON a.id = x.origin_id
LEFT JOIN entity AS p ON p.id = x.place_id
ORDER BY x.articles DESC, k.key, place, n.text
LIMIT CAST(:limit AS integer)
