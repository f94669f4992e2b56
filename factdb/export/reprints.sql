-- Who else printed an article's very text: the outlet, else where it is to be read.
SELECT r.article_id, coalesce(e.name, r.url, r.title, r.id)
FROM reprint AS r
LEFT JOIN entity AS v ON v.id = r.publisher_id
LEFT JOIN entity AS e ON e.id = v.canonical_id
ORDER BY r.article_id, r.published_from, e.name, r.id
