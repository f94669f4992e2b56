-- Who printed whose text
-- Texts that more than one outlet printed word for word, or one at several addresses: each further printing beside the
-- one that is stored as the article; all of them are one origin.
-- :publisher  who printed one of the two
-- :limit = 100  so many rows
SELECT
    p.name AS publisher, a.published_from AS published, q.name AS also_printed_by, r.published_from AS also_published,
    coalesce(a.title, r.title) AS title, r.url AS also_at, a.id AS article
FROM reprint AS r
JOIN article AS a ON a.id = r.article_id
LEFT JOIN entity AS pv ON pv.id = a.publisher_id
LEFT JOIN entity AS p ON p.id = pv.canonical_id
LEFT JOIN entity AS qv ON qv.id = r.publisher_id
LEFT JOIN entity AS q ON q.id = qv.canonical_id
WHERE CAST(:publisher AS text) IS NULL OR p.name = CAST(:publisher AS text) OR q.name = CAST(:publisher AS text)
ORDER BY also_published, title, also_printed_by, also_at
LIMIT CAST(:limit AS integer)
