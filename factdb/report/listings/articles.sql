-- Articles, the newest first.
SELECT
    a.id,
    a.published_from AS published,
    p.name AS publisher,
    a.title,
    a.author,
    (SELECT count(*) FROM statement AS own WHERE own.article_id = a.id AND own.retracted_at IS NULL) AS statements,
    a.length,                                          -- in characters
    a.language,
    a.url,
    a.path,
    a.ingested_at
FROM article AS a
LEFT JOIN entity AS p ON p.id = a.publisher_id
WHERE TRUE /* filters */
ORDER BY a.published_from DESC NULLS LAST, a.id
