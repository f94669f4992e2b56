-- The bodies that speak or are spoken for, the most quoted first.
-- Counting comes first and details after, so that a page costs no more than it shows.
WITH counted AS (
    SELECT coalesce(s.institution_id, s.speaker_id) AS body_id, count(*) AS statements
    FROM statement AS s
    LEFT JOIN article AS a ON a.id = s.article_id
    WHERE s.retracted_at IS NULL AND s.form <> 'narration' /* filters */
    GROUP BY coalesce(s.institution_id, s.speaker_id)
),
page AS (
    SELECT e.id, e.name, e.country, CAST(sum(counted.statements) AS integer) AS statements
    FROM counted
    JOIN entity AS v ON v.id = counted.body_id
    JOIN entity AS e ON e.id = v.canonical_id
    WHERE e.kind = 'institution'
    GROUP BY e.id, e.name, e.country
    ORDER BY statements DESC, e.name, e.id /* page */
),
own AS (
    SELECT page.id, s.id AS statement_id, s.speaker_id <> v.id AS by_another
    FROM page CROSS JOIN entity AS v CROSS JOIN statement AS s   -- CROSS: SQLite keeps to this order
    WHERE v.canonical_id = page.id AND s.institution_id = v.id
    UNION ALL
    SELECT page.id, s.id, 0 = 1
    FROM page CROSS JOIN entity AS v CROSS JOIN statement AS s
    WHERE v.canonical_id = page.id AND s.speaker_id = v.id AND s.institution_id IS NULL
)
SELECT
    page.id,
    page.name,
    page.country,
    page.statements,                                   -- its own and those by people who spoke for it
    count(DISTINCT CASE WHEN own.by_another THEN s.speaker_id END) AS speakers,   -- people who spoke for it
    count(DISTINCT s.article_id) AS articles,
    min(coalesce(s.said_from, a.published_from)) AS first_said,
    max(coalesce(s.said_from, a.published_from)) AS last_said
FROM page
CROSS JOIN own
CROSS JOIN statement AS s
LEFT JOIN article AS a ON a.id = s.article_id
WHERE own.id = page.id AND s.id = own.statement_id AND s.retracted_at IS NULL /* filters */
GROUP BY page.id, page.name, page.country, page.statements
ORDER BY page.statements DESC, page.name, page.id
