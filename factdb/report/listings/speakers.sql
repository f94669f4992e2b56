-- Everyone who speaks (people, posts, groups, bodies, media), the most quoted first.
-- Counting comes first and details after, so that a page costs no more than it shows.
WITH counted AS (
    SELECT coalesce(s.speaker_id, '') AS speaker_id, count(*) AS statements   -- an expression: no detour by the index
    FROM statement AS s
    LEFT JOIN article AS a ON a.id = s.article_id
    WHERE s.retracted_at IS NULL AND s.form <> 'narration' /* filters */
    GROUP BY coalesce(s.speaker_id, '')
),
page AS (
    SELECT e.id, e.name, e.kind, e.country, CAST(sum(counted.statements) AS integer) AS statements
    FROM counted
    JOIN entity AS v ON v.id = counted.speaker_id
    JOIN entity AS e ON e.id = v.canonical_id
    GROUP BY e.id, e.name, e.kind, e.country
    ORDER BY statements DESC, e.name, e.id /* page */
)
SELECT
    page.id,
    page.name,
    page.kind,
    page.country,
    max(i.name) AS institution,                        -- a body that the speaker spoke for
    count(DISTINCT i.id) AS institutions,              -- how many such bodies
    page.statements,
    count(DISTINCT s.article_id) AS articles,
    min(coalesce(s.said_from, a.published_from)) AS first_said,
    max(coalesce(s.said_from, a.published_from)) AS last_said
FROM page
JOIN entity AS v ON v.canonical_id = page.id
JOIN statement AS s ON s.speaker_id = v.id
LEFT JOIN article AS a ON a.id = s.article_id
LEFT JOIN entity AS ie ON ie.id = s.institution_id
LEFT JOIN entity AS i ON i.id = ie.canonical_id AND i.id <> page.id
WHERE s.retracted_at IS NULL /* filters */
GROUP BY page.id, page.name, page.kind, page.country, page.statements
ORDER BY page.statements DESC, page.name, page.id
