-- The way each live statement came: "Harbour Post ← TASS ← chief administrator", the reporting article first. Whoever
-- speaks of his own words is one hop.
SELECT
    s.id AS statement_id,
    s.article_id,
    (
        WITH RECURSIVE up (parent_id, hops, who, chain) AS (
            SELECT s.parent_id, 1, e.id, CAST(coalesce(e.name, '(the article itself)') AS text)
            FROM (SELECT 1 AS one) AS start_row LEFT JOIN entity AS v ON v.id = s.speaker_id
            LEFT JOIN entity AS e ON e.id = v.canonical_id
            UNION ALL
            SELECT p.parent_id, up.hops + 1, e.id,
                CAST(CASE WHEN e.id = up.who THEN '' ELSE coalesce(e.name, '') || ' ← ' END || up.chain AS text)
            FROM up
            JOIN statement AS p ON p.id = up.parent_id
            LEFT JOIN entity AS v ON v.id = p.speaker_id
            LEFT JOIN entity AS e ON e.id = v.canonical_id
            WHERE up.hops < 12
        )
        SELECT coalesce(b.name, a.title, a.path, a.id) || ' ← ' || up.chain
        FROM up ORDER BY up.hops DESC LIMIT 1
    ) AS chain
FROM statement AS s
JOIN article AS a ON a.id = s.article_id
LEFT JOIN entity AS b ON b.id = a.publisher_id
WHERE s.retracted_at IS NULL
