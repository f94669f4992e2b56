SELECT e.name AS publisher, r.title, r.url, r.path, r.published_from AS published
FROM reprint AS r
LEFT JOIN entity AS v ON v.id = r.publisher_id
LEFT JOIN entity AS e ON e.id = v.canonical_id
WHERE r.article_id = :id
ORDER BY r.published_from, e.name, r.url
